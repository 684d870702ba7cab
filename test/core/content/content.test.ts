import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import type { EntryText } from '#contract/venue/entry.ts';
import { openContentDatabase } from '#core/content/content-database.ts';
import { createContentStore } from '#core/content/content-store.ts';
import { loadContent } from '#core/content/load-content.ts';
import { readSampleVenue, sampleVenueIds } from '#core/content/sample-venues.ts';
import { readVenueFiles } from '#core/content/venue-files.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';
import { quietLog } from '#test/support/fakes/log.ts';
import { openGivenWords } from '#test/support/fixtures/given-words.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';
import { temporaryFolder } from '#test/support/folder.ts';

const venuesFolder = fileURLToPath(new URL('../../../assets/venues/', import.meta.url));
const clock = createTestClock();

function setup() {
  const folder = temporaryFolder();
  const faults: string[] = [];
  const load = (
    readVenue: (() => { content: ReturnType<typeof testVenue>; sha256: string }) | null,
    hasServed = false,
  ) => {
    const opened = loadContent({
      file: join(folder, 'content.db'),
      given: openGivenWords(),
      readVenue,
      hasServed,
      clock,
      log: quietLog,
      onFault: (code) => faults.push(code),
    });
    onTestFinished(opened.close);
    return opened.current().content;
  };
  return { folder, faults, load };
}

test('content comes out of SQLite as it went in', () => {
  const store = createContentStore({ db: openContentDatabase(':memory:'), clock });
  const content = testVenue();
  store.replace({ content, sha256: 'a'.repeat(64) });
  expect(store.read()?.content).toEqual(content);
});

test.each(sampleVenueIds(venuesFolder))('the sample venue %s is sound, sealed and marked as a sample', (id) => {
  const { content } = readSampleVenue(venuesFolder, id);
  expect(content.venue.sample).toBe(true);
  const today = new Date(clock.nowMs()).toISOString().slice(0, 10);
  const valid = content.entries.filter((entry) => entry.validUntil === null || entry.validUntil >= today);
  expect(valid.length).toBeGreaterThanOrEqual(id === 'hall' ? 60 : 40);
  for (const entry of valid) expect(entry.texts['zh-CN'].phrasings.length, entry.id).toBeGreaterThanOrEqual(3);
});

test.each(['hall'])('every answer of the sample %s has all its parts in four languages', (id) => {
  const { content } = readSampleVenue(venuesFolder, id);
  const partsOf = ({ steps = [], materials = [], ...text }: EntryText) => ({
    texts: Object.keys(text)
      .filter((part) => part !== 'reading' && part !== 'translatedFrom')
      .sort(),
    steps: steps.map(({ note }) => note !== undefined),
    materials: materials.map(({ condition }) => condition !== undefined),
  });
  for (const { id: entryId, texts } of content.entries)
    for (const language of ['en', 'ja', 'ko'] as const) {
      const text = texts[language];
      expect(text && partsOf(text), `${entryId} ${language}`).toEqual(partsOf(texts['zh-CN']));
      expect(text?.phrasings.length, `${entryId} ${language}`).toBeGreaterThanOrEqual(3);
    }
});

test('a sample that was altered by one letter is refused', () => {
  const folder = temporaryFolder();
  cpSync(venuesFolder, folder, { recursive: true });
  const file = join(folder, 'hall', 'venue.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('大厅', '大庁'));
  expect(() => readSampleVenue(folder, 'hall')).toThrow(/sha256/);
});

test('a refused file names itself, the place and the reason', () => {
  const folder = temporaryFolder();
  cpSync(join(venuesFolder, 'hall'), folder, { recursive: true });
  const name = readdirSync(join(folder, 'entries'))[0] ?? '';
  const file = join(folder, 'entries', name);
  const entries = JSON.parse(readFileSync(file, 'utf8'));
  entries[2].texts['zh-CN'].lead = '';
  writeFileSync(file, JSON.stringify(entries));
  expect(() => readVenueFiles(folder)).toThrow(new RegExp(`entries/${name}: 2\\.texts\\.zh-CN\\.lead`));
});

test('a byte order mark before a file of a venue is no part of it', () => {
  const folder = temporaryFolder();
  cpSync(join(venuesFolder, 'hall'), folder, { recursive: true });
  const sound = readVenueFiles(folder);
  for (const name of ['venue.json', `entries/${readdirSync(join(folder, 'entries'))[0]}`]) {
    const file = join(folder, name);
    writeFileSync(file, `\uFEFF${readFileSync(file, 'utf8')}`);
  }
  const marked = readVenueFiles(folder);
  expect(marked.content).toEqual(sound.content);
  // What was released is held to every byte all the same.
  expect(marked.sha256).not.toBe(sound.sha256);
});

test('a category that does not exist is refused with the entry that names it', () => {
  const folder = temporaryFolder();
  cpSync(join(venuesFolder, 'hall'), folder, { recursive: true });
  const name = readdirSync(join(folder, 'entries'))[0] ?? '';
  const file = join(folder, 'entries', name);
  const entries = JSON.parse(readFileSync(file, 'utf8'));
  entries[0].categoryId = 'nowhere';
  writeFileSync(file, JSON.stringify(entries));
  expect(() => readVenueFiles(folder)).toThrow(/there is no category nowhere/);
});

test('files that are refused leave the previous content in place and say so', () => {
  const { load, faults } = setup();
  const content = testVenue();
  load(() => ({ content, sha256: 'a'.repeat(64) }));
  const after = load(() => {
    return readVenueFiles('/nowhere');
  });
  expect(after).toEqual(content);
  expect(faults).toEqual(['venue-file-refused']);
});

test('a damaged content.db is set aside whole and made again, and the fault is raised', () => {
  const { folder, load, faults } = setup();
  const damaged = 'not a database'.repeat(100);
  writeFileSync(join(folder, 'content.db'), damaged);
  const content = testVenue();
  expect(load(() => ({ content, sha256: 'a'.repeat(64) }))).toEqual(content);
  expect(faults).toEqual(['content-damaged']);
  const aside = readdirSync(folder).find((name) => name.startsWith('content.db.damaged-')) ?? '';
  expect(readFileSync(join(folder, aside), 'utf8')).toBe(damaged);
});

const venue = () => ({ content: testVenue(), sha256: 'a'.repeat(64) });

test.each([0, 1])('a content.db of %i bytes is set aside and made again, and the fault is raised', (bytes) => {
  const { folder, load, faults } = setup();
  writeFileSync(join(folder, 'content.db'), 'S'.repeat(bytes));
  expect(load(venue)).toEqual(testVenue());
  expect(faults).toEqual(['content-damaged']);
  const aside = readdirSync(folder).find((name) => name.startsWith('content.db.damaged-')) ?? '';
  expect(readFileSync(join(folder, aside)).length).toBe(bytes);
});

test('a content.db that was emptied by the loss of its write-ahead log is set aside with what is left of it', () => {
  const { folder, load, faults } = setup();
  const db = openContentDatabase(join(folder, 'content.db'));
  const files = ['content.db', 'content.db-wal'].map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
  db.close();
  for (const { name, bytes } of files)
    writeFileSync(join(folder, name), name.endsWith('-wal') ? bytes.fill(0, 0, 32) : bytes);
  expect(load(venue, true)).toEqual(testVenue());
  expect(faults).toEqual(['content-damaged']);
  expect(readdirSync(folder).filter((name) => /damaged-.*-wal$/.test(name))).toHaveLength(1);
});

test('a content.db that was taken away is made again, and that is said', () => {
  const { load, faults } = setup();
  expect(load(venue, true)).toEqual(testVenue());
  expect(faults).toEqual(['content-made-anew']);
});

test('without a venue and without content there is nothing to serve', () => {
  expect(() => setup().load(null)).toThrow(/No venue/);
});
