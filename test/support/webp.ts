/** A piece of a RIFF file, by its name. */
export function chunk(tag: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(tag, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

/** A WebP file of these pieces. */
export function riff(...chunks: readonly Buffer[]): Buffer {
  const inside = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...chunks]);
  const head = Buffer.alloc(8);
  head.write('RIFF', 'latin1');
  head.writeUInt32LE(inside.length, 4);
  return Buffer.concat([head, inside]);
}

/** The head of a picture with loss, which says its size; other pieces stand before it. */
export function tinyWebp(widthPx: number, heightPx: number, ...before: readonly Buffer[]): Buffer {
  const frame = Buffer.from([0x10, 0, 0, 0x9d, 0x01, 0x2a, 0, 0, 0, 0]);
  frame.writeUInt16LE(widthPx, 6);
  frame.writeUInt16LE(heightPx, 8);
  return riff(...before, chunk('VP8 ', frame));
}
