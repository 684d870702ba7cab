import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPictureSize } from '#core/pictures/webp.ts';
import { chunk, riff, tinyWebp } from '#test/support/webp.ts';

const media = join(import.meta.dirname, '../../../assets/venues/museum/media');

test('the pictures of the sample are WebP of their size, as a canvas has drawn them', () => {
  const names = readdirSync(media);
  expect(names.length).toBeGreaterThan(0);
  for (const name of names)
    expect(readPictureSize(readFileSync(join(media, name)))).toEqual({
      ok: true,
      value: { widthPx: 1200, heightPx: 900 },
    });
});

test('with loss or without, the size is read from the picture itself', () => {
  expect(readPictureSize(tinyWebp(320, 200))).toEqual({ ok: true, value: { widthPx: 320, heightPx: 200 } });
  const bits = (639 | (479 << 14)) >>> 0;
  const lossless = Buffer.alloc(6);
  lossless.writeUInt8(0x2f, 0);
  lossless.writeUInt32LE(bits, 1);
  expect(readPictureSize(riff(chunk('VP8L', lossless)))).toEqual({ ok: true, value: { widthPx: 640, heightPx: 480 } });
});

test.each<[string, Uint8Array, string]>([
  ['a picture of another kind', Buffer.from('\x89PNG\r\n\x1a\n0000000000000000', 'latin1'), 'picture-not-webp'],
  ['words', Buffer.from('this is no picture at all, but words'), 'picture-not-webp'],
  ['nothing', new Uint8Array(), 'picture-not-webp'],
  ['a picture that is cut off', tinyWebp(320, 200).subarray(0, 24), 'picture-not-webp'],
  ['a picture with something behind it', Buffer.concat([tinyWebp(320, 200), Buffer.from('more')]), 'picture-not-webp'],
  ['one in which nothing is to be seen', riff(chunk('VP8X', Buffer.alloc(10))), 'picture-not-webp'],
  ['a piece that says it is longer than all', riff(Buffer.from('VP8 \xff\xff\xff\x7f', 'latin1')), 'picture-not-webp'],
  ['where it was taken', tinyWebp(320, 200, chunk('EXIF', Buffer.from('31.2304 N'))), 'picture-with-metadata'],
  ['who took it', tinyWebp(320, 200, chunk('XMP ', Buffer.from('<x:xmpmeta/>'))), 'picture-with-metadata'],
  ['a picture that moves', tinyWebp(320, 200, chunk('ANIM', Buffer.alloc(6))), 'picture-with-metadata'],
  ['one that is wider than a panel', tinyWebp(1601, 200), 'picture-too-large'],
  ['one of a megabyte', tinyWebp(320, 200, chunk('ALPH', Buffer.alloc(1_000_000))), 'picture-too-large'],
])('%s is refused', (_what, bytes, code) => {
  expect(readPictureSize(bytes)).toEqual({ ok: false, code });
});
