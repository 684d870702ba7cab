import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Content } from '#core/content/content.ts';
import { openContentDatabase } from '#core/content/content-database.ts';
import { loadContent } from '#core/content/load-content.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';
import { quietLog } from '#test/support/fakes/log.ts';
import { openGivenWords } from '#test/support/fixtures/given-words.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';
import { secondVersion, venueFolder } from '#test/support/fixtures/venue-folder.ts';
import { temporaryFolder } from '#test/support/folder.ts';

/** Content over a data folder, and what lies beside it of what staff gave; `again` is the next start. */
function setup({ folder = temporaryFolder(), content = testVenue() } = {}) {
  const given = openGivenWords(join(folder, 'drafts.db'));
  const file = join(folder, 'content.db');
  const start = (venue = content, takes = given) => {
    const opened = loadContent({
      file,
      given: takes,
      readVenue: () => ({ content: venue, sha256: JSON.stringify(venue.entries.map(({ id }) => id)) + venue.venue.id }),
      hasServed: false,
      clock: createTestClock(),
      log: quietLog,
      onFault: () => {},
    });
    onTestFinished(opened.close);
    return opened;
  };
  return { folder, file, given, start, opened: start() };
}

function phrasingsIn(content: Content, id = 'id-card-lost'): readonly string[] {
  return content.current().content.entries.find((one) => one.id === id)?.texts['zh-CN'].phrasings ?? [];
}

function give(content: Content, text: string): boolean {
  return content.addPhrasing('id-card-lost', 'zh-CN', text);
}

test('a phrasing that staff gave stands after those of the files, once', () => {
  const { opened } = setup();
  const written = phrasingsIn(opened);
  for (let time = 0; time < 2; time += 1) expect(give(opened, '证没了')).toBe(true);
  expect(phrasingsIn(opened)).toEqual([...written, '证没了']);
  expect(give(opened, written[0] ?? '')).toBe(true);
  expect(opened.addedPhrasings().map(({ text }) => text)).toEqual(['证没了']);
});

test('a phrasing that staff gave outlasts a restart, new files of the venue, and a content.db that is made anew', async () => {
  const { opened, start, file } = setup();
  give(opened, '证没了');
  await opened.replace(venueFolder(secondVersion(testVenue())));
  expect(phrasingsIn(opened)).toContain('证没了');
  await opened.close();
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
  expect(phrasingsIn(start())).toContain('证没了');
});

test('a phrasing waits while its entry is not there, and another venue has none of it', () => {
  const { opened, start } = setup();
  give(opened, '证没了');
  const without = testVenue();
  const others = without.entries.filter(({ id }) => id !== 'id-card-lost');
  expect(phrasingsIn(start({ ...without, entries: others }))).toEqual([]);
  expect(phrasingsIn(start(testVenue({ id: 'other-hall' })))).not.toContain('证没了');
  expect(phrasingsIn(start())).toContain('证没了');
});

test('an entry that is not there, or not in the language, takes no phrasing', () => {
  const { opened } = setup();
  expect(opened.addPhrasing('nowhere', 'zh-CN', '证没了')).toBe(false);
  expect(opened.addPhrasing('id-card-lost', 'ko', '신분증')).toBe(false);
});

test('an entry with more phrasings than it may have keeps those that staff gave', () => {
  const { opened } = setup();
  for (let number = 1; number <= 205; number += 1) give(opened, `证没了${number}`);
  expect(phrasingsIn(opened)).toHaveLength(200);
  expect(phrasingsIn(opened).at(-1)).toBe('证没了205');
});

test('content with other phrasings has another name, a restart does not change it', () => {
  const { opened, start } = setup();
  const none = opened.current().version;
  give(opened, '证没了');
  give(opened, '卡丢啦');
  const both = opened.current().version;
  expect(start().current().version).toBe(both);
  const [first] = opened.addedPhrasings();
  if (first) opened.takeBackPhrasings([first]);
  expect(new Set([none, both, opened.current().version]).size).toBe(3);
});

test('a phrasing that was published and not taken back before the power went is taken back at the next start', async () => {
  const { opened, start } = setup();
  give(opened, '证没了');
  const published = structuredClone(opened.current().content);
  await opened.close();
  const next = start(published);
  expect(next.addedPhrasings()).toEqual([]);
  expect(phrasingsIn(next).filter((text) => text === '证没了')).toHaveLength(1);
});

/** What release 0.1 wrote into content.db. */
const formerPhrasing = { venueId: 'test-hall', entryId: 'id-card-lost', language: 'zh-CN', text: '证没了' } as const;
const formerReading = { language: 'zh-CN', text: '往前走到头右转。', reading: '往前走 dao4 头' } as const;

function writeFormer(file: string): void {
  const db = openContentDatabase(file);
  db.prepare('INSERT INTO added_phrasing (venue_id, entry_id, language, text) VALUES (?, ?, ?, ?)').run(
    ...Object.values(formerPhrasing),
  );
  db.prepare(
    "INSERT INTO reading (venue_id, origin, language, text, reading) VALUES ('test-hall', 'staff', ?, ?, ?)",
  ).run(...Object.values(formerReading));
  db.close();
}

test('what an earlier release kept in content.db moves over once, and is not there any more', async () => {
  const { opened, start, file, given } = setup({ folder: folderOfBefore() });
  expect(phrasingsIn(opened)).toContain('证没了');
  expect(given.readingsOf('test-hall')).toEqual([formerReading]);
  await opened.close();
  const db = openContentDatabase(file);
  expect(db.prepare('SELECT 1 FROM added_phrasing').all()).toEqual([]);
  expect(db.prepare("SELECT 1 FROM reading WHERE origin = 'staff'").all()).toEqual([]);
  db.close();
  const next = start();
  next.takeBackPhrasings(next.addedPhrasings());
  await next.close();
  // As after a power cut that took with it what content.db had given away.
  writeFormer(file);
  expect(phrasingsIn(start())).not.toContain('证没了');
});

test('a process that ends between the two databases loses nothing and doubles nothing', () => {
  const folder = temporaryFolder();
  const given = openGivenWords(join(folder, 'drafts.db'));
  const file = join(folder, 'content.db');
  writeFormer(file);
  const ends = (takeOver: typeof given.takeOver) => ({ ...given, takeOver });
  const start = (takes: typeof given) =>
    loadContent({
      ...{ file, given: takes, hasServed: false, clock: createTestClock(), log: quietLog, onFault: () => {} },
      readVenue: () => ({ content: testVenue(), sha256: 'a'.repeat(64) }),
    });
  const lost = new Error('the power went');
  const before = ends(() => {
    throw lost;
  });
  expect(() => start(before)).toThrow(lost);
  const after = ends((former) => {
    given.takeOver(former);
    throw lost;
  });
  expect(() => start(after)).toThrow(lost);
  const next = start(given);
  onTestFinished(next.close);
  expect(next.addedPhrasings()).toEqual([formerPhrasing]);
  expect(given.readingsOf('test-hall')).toEqual([formerReading]);
});

function folderOfBefore(): string {
  const folder = temporaryFolder();
  writeFormer(join(folder, 'content.db'));
  return folder;
}
