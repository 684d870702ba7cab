import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mediaPath } from '#contract/venue/picture.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import { venueOfPack } from '#core/content/pack-files.ts';
import { readVenueFiles } from '#core/content/venue-files.ts';
import { packFileTexts, venueFileTexts } from '#core/content/write-venue-files.ts';
import { createPictureShelf, hashOf } from '#core/pictures/picture-shelf.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';
import { temporaryFolder } from '#test/support/folder.ts';
import { chunk, tinyWebp } from '#test/support/webp.ts';

const picture = tinyWebp(320, 200);

/** The small venue with a picture of its first place, said to be this file. */
function pictured(bytes: Buffer, size = { widthPx: 320, heightPx: 200 }): VenueContent {
  const content = testVenue();
  const [first, ...others] = content.venue.places;
  if (!first) throw new Error('the venue has no places');
  const shown = { sha256: hashOf(bytes), ...size, description: { 'zh-CN': '门口' }, licence: '示例' };
  return { ...content, venue: { ...content.venue, places: [{ ...first, picture: shown }, ...others] } };
}

function packOf(content: VenueContent, media: readonly [string, Buffer][]): ReadonlyMap<string, Uint8Array> {
  const texts = [...packFileTexts(content)].map(([path, text]): [string, Buffer] => [path, Buffer.from(text)]);
  return new Map([...texts, ...media]);
}

const pathOf = (bytes: Buffer) => mediaPath({ sha256: hashOf(bytes) });

test('a pack gives the pictures that it names, and nothing else that lies in media/', () => {
  const kept: Uint8Array[] = [];
  const files = packOf(pictured(picture), [
    [pathOf(picture), picture],
    ['media/more.png', Buffer.from('more')],
  ]);
  venueOfPack(files, (bytes) => kept.push(bytes));
  expect(kept).toEqual([picture]);
});

test.each<[string, Buffer, Buffer, { widthPx: number; heightPx: number }, RegExp]>([
  ['another file than the one that is named', picture, Buffer.from('other'), { widthPx: 320, heightPx: 200 }, /sha256/],
  ['no picture', Buffer.from('none'), Buffer.from('none'), { widthPx: 320, heightPx: 200 }, /picture-not-webp/],
  ['one of another size', picture, picture, { widthPx: 320, heightPx: 100 }, /320 × 200/],
])('a pack with %s is refused, and says of which place', (_what, named, bytes, size, reason) => {
  const files = packOf(pictured(named, size), [[pathOf(named), bytes]]);
  expect(() => venueOfPack(files)).toThrow(reason);
  expect(() => venueOfPack(files)).toThrow(/place [a-z-]+: picture/);
});

test('a picture that says where it was taken is refused, from a folder as from a pack', () => {
  const told = tinyWebp(320, 200, chunk('EXIF', Buffer.from('31.2304 N')));
  const content = pictured(told);
  const folder = temporaryFolder();
  for (const name of ['entries', 'media']) mkdirSync(join(folder, name));
  for (const [path, text] of venueFileTexts(content)) writeFileSync(join(folder, path), text);
  writeFileSync(join(folder, pathOf(told)), told);
  expect(() => readVenueFiles(folder)).toThrow(/picture-with-metadata/);
});

test('a venue whose pictures did not come along is read, for the terminal may have them', () => {
  const content = pictured(picture);
  expect(venueOfPack(packOf(content, [])).content).toEqual(content);
});

test('a shelf gives back what was put there, and nothing that was changed since', () => {
  const folder = join(temporaryFolder(), 'pictures');
  const shelf = createPictureShelf(folder);
  const sha256 = shelf.keep(picture);
  expect(shelf.keep(picture)).toBe(sha256);
  expect(shelf.read(sha256)).toEqual(picture);
  writeFileSync(join(folder, `${sha256}.webp`), 'other');
  expect(shelf.read(sha256)).toBeNull();
  expect(shelf.read('0'.repeat(64))).toBeNull();
  const other = shelf.keep(tinyWebp(10, 10));
  shelf.keepOnly(new Set([other]));
  expect(readdirSync(folder)).toEqual([`${other}.webp`]);
});
