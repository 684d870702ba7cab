import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { VenueContent } from '#contract/venue/venue.ts';
import { venueOfPack } from '#core/content/pack-files.ts';
import { readVenueFiles } from '#core/content/venue-files.ts';
import { packFileTexts, venueFileTexts } from '#core/content/write-venue-files.ts';
import { testMatter } from '#test/support/fixtures/matter.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';
import { temporaryFolder } from '#test/support/folder.ts';

function written(content: VenueContent): string {
  const folder = temporaryFolder();
  for (const [path, text] of venueFileTexts(content)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

test('matters are a file of their own, and stand in venue.json in a pack; from both they come back as they were', () => {
  const content = testVenue({ matters: [testMatter()] });
  const texts = venueFileTexts(content);
  expect([...texts.keys()]).toContain('matters.json');
  expect(texts.get('venue.json')).not.toContain('matters');
  expect(readVenueFiles(written(content)).content.venue).toEqual(content.venue);
  const packed = new Map([...packFileTexts(content)].map(([path, text]) => [path, new TextEncoder().encode(text)]));
  expect(venueOfPack(packed).content.venue).toEqual(content.venue);
});

test('a venue without matters has no such file', () => {
  expect([...venueFileTexts(testVenue()).keys()]).not.toContain('matters.json');
});

test('a matter changes what the folder is known by, and one that is wrong is refused with file, place and reason', () => {
  const folder = written(testVenue({ matters: [testMatter()] }));
  const { sha256 } = readVenueFiles(folder);
  const file = join(folder, 'matters.json');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('为什么来', '为何来'));
  expect(readVenueFiles(folder).sha256).not.toBe(sha256);
  writeFileSync(file, text.replace('"isHere": false', '"isHere": "no"'));
  expect(() => readVenueFiles(folder)).toThrow(/matters\.json: 0\.ends\.1\.isHere/);
  writeFileSync(file, text.replace('"to": "away"', '"to": "why"'));
  expect(() => readVenueFiles(folder)).toThrow(/matter card: questions: the questions go round: why, register, why/);
});

test('matters that stand in venue.json as well are refused, for one of them would be lost', () => {
  const folder = written(testVenue({ matters: [testMatter()] }));
  writeFileSync(join(folder, 'venue.json'), JSON.stringify(testVenue({ matters: [testMatter()] }).venue));
  expect(() => readVenueFiles(folder)).toThrow('matters.json: matters stand in venue.json as well');
});
