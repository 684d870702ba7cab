/** Some of the bytes, or all with one bit turned. */
export function damagedBytes(kind: 'cut' | 'flipped', whole: Buffer, place: number, bit: number): Buffer {
  const at = place % whole.byteLength;
  if (kind === 'cut') return whole.subarray(0, at);
  const bytes = Buffer.from(whole);
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
  return bytes;
}
