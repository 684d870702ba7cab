import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openContentDatabase } from '#core/content/content-database.ts';
import { createContentStore } from '#core/content/content-store.ts';
import { loadContent } from '#core/content/load-content.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';
import { createCollectingLog } from '#test/support/fakes/log.ts';
import { openGivenWords } from '#test/support/fixtures/given-words.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';
import { secondVersion, venueFolder } from '#test/support/fixtures/venue-folder.ts';
import { temporaryFolder } from '#test/support/folder.ts';

/** Content that is open, and what another connection finds in content.db. */
function setup() {
  const clock = createTestClock();
  const log = createCollectingLog();
  const file = join(temporaryFolder(), 'content.db');
  const readVenue = () => ({ content: testVenue(), sha256: 'a'.repeat(64) });
  const content = loadContent({
    file,
    given: openGivenWords(),
    readVenue,
    hasServed: false,
    clock,
    log,
    onFault: () => {},
  });
  onTestFinished(content.close);
  const stored = () => {
    const db = openContentDatabase(file);
    try {
      return createContentStore({ db, clock }).read();
    } finally {
      db.close();
    }
  };
  return { content, log, stored };
}

test('another version is in content.db when listeners are told of it', async () => {
  const { content, stored } = setup();
  const source = venueFolder(secondVersion(testVenue()));
  const told: unknown[] = [];
  content.onChange((version) => told.push([version.sha256, stored()?.sha256]));
  const outcome = await content.replace(source);
  expect(outcome).toEqual({ ok: true, value: content.current() });
  expect(content.current().content).toEqual(secondVersion(testVenue()));
  expect(stored()?.content).toEqual(secondVersion(testVenue()));
  expect(told).toEqual([[source.sha256, source.sha256]]);
});

test('what another version does not change stays the very same in memory, and what it changes is new', async () => {
  const { content, stored } = setup();
  await content.replace(venueFolder(secondVersion(testVenue())));
  const before = content.current().content;
  const [changed, ...same] = before.entries;
  if (!changed) throw new Error('The test venue has no entry.');
  const zh = { ...changed.texts['zh-CN'], lead: '第三版。' };
  const third = { ...before, entries: [...same, { ...changed, texts: { ...changed.texts, 'zh-CN': zh } }] };
  expect(await content.replace(venueFolder(third))).toMatchObject({ ok: true });
  const after = content.current().content;
  expect(after).toEqual(third);
  expect(stored()?.content).toEqual(third);
  expect(after.venue).toBe(before.venue);
  same.forEach((entry, place) => {
    expect(after.entries[place]).toBe(entry);
  });
});

test('the version that is in force already is not written again, and nobody is told', async () => {
  const { content } = setup();
  const source = venueFolder(secondVersion(testVenue()));
  await content.replace(source);
  const before = content.current();
  let told = 0;
  content.onChange(() => {
    told += 1;
  });
  expect(await content.replace(source)).toMatchObject({ ok: true });
  expect(content.current()).toBe(before);
  expect(told).toBe(0);
});

test.each([
  ['a file that is not as it was released', (folder: string) => writeFileSync(join(folder, 'venue.json'), '{}')],
  ['an entry file that is not JSON', (folder: string) => writeFileSync(join(folder, 'entries', 'all.json'), '[')],
])('%s is refused by its code, and nothing changes', async (_, spoil) => {
  const { content, stored, log } = setup();
  const source = venueFolder(secondVersion(testVenue()));
  spoil(source.folder);
  const before = content.current();
  expect(await content.replace(source)).toMatchObject({ ok: false, code: 'venue-file-refused' });
  expect(content.current()).toBe(before);
  expect(stored()?.content).toEqual(testVenue());
  expect(log.lines.join()).toContain('venue-file-refused');
});

test('a refused version holds up none that comes after it, and those that come together go in order', async () => {
  const { content } = setup();
  const second = secondVersion(testVenue());
  const bad = { ...venueFolder(second), sha256: 'f'.repeat(64) };
  const outcomes = await Promise.all([
    content.replace(venueFolder(second)),
    content.replace(bad),
    content.replace(venueFolder(secondVersion(second))),
  ]);
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true]);
  expect(content.current().content).toEqual(secondVersion(second));
});

test('a phrasing that staff gave is in every version that follows, and leaves the files’ name as it is', async () => {
  const { content } = setup();
  const before = content.current();
  expect(content.addPhrasing('id-card-lost', 'zh-CN', '证没了')).toBe(true);
  expect(content.current().sha256).toBe(before.sha256);
  expect(content.current().version).not.toBe(before.version);
  await content.replace(venueFolder(secondVersion(testVenue())));
  const entry = content.current().content.entries.find(({ id }) => id === 'id-card-lost');
  expect(entry?.texts['zh-CN'].phrasings).toContain('证没了');
});

test('closing ends what is being published, and calls it by its code', async () => {
  const { content } = setup();
  const published = content.replace(venueFolder(secondVersion(testVenue())));
  await content.close();
  expect(await published).toMatchObject({ ok: false, code: 'publishing-lost' });
  expect(content.current().content).toEqual(testVenue());
});
