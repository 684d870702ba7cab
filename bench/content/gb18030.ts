/** Writes a text as the national standard of China has it, in the two bytes that Chinese characters take there. */
export function encodeGb18030(text: string): Buffer {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : pairs().get(character);
    if (!code) throw new Error(`${character} takes four bytes`);
    bytes.push(...code);
  }
  return Buffer.from(bytes);
}

let known: ReadonlyMap<string, readonly [number, number]> | null = null;

/** What each pair of bytes means, read backwards: there is no encoder for it where there is a decoder. */
function pairs(): ReadonlyMap<string, readonly [number, number]> {
  if (known) return known;
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && !found.has(character)) found.set(character, [lead, trail]);
    }
  }
  known = found;
  return known;
}
