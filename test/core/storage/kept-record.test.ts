import { hash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openCountedDatabase } from '#bench/traces/counted-database.ts';
import { storedFacts } from '#contract/upstream/fact.ts';
import { recordMigrations } from '#core/composition/record-migrations.ts';
import { createOutbox } from '#core/record/outbox.ts';
import { createAudit } from '#core/staff/audit.ts';
import { DatabaseDamaged } from '#core/storage/database.ts';
import { openKeptRecord } from '#core/storage/kept-record.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';
import { temporaryFolder } from '#test/support/folder.ts';

const clock = createTestClock();

function open(folder: string) {
  const kept = openKeptRecord(folder, recordMigrations, (error) => {
    throw error;
  });
  onTestFinished(() => void (kept.db.open && kept.close()));
  const outbox = createOutbox({
    db: kept.db,
    clock,
    newId: () => crypto.randomUUID(),
    witness: kept.witness,
    facts: storedFacts,
  });
  return { ...kept, outbox, audit: createAudit({ db: kept.db, clock }) };
}

/** What a terminal leaves behind that has written these and lost its power, without a clean close. */
async function leftBehind({ facts = 5, acts = 2 } = {}): Promise<string> {
  const [folder, copy] = [temporaryFolder(), temporaryFolder()];
  const { db, outbox, audit } = open(folder);
  db.pragma('wal_checkpoint(TRUNCATE)');
  for (let fact = 0; fact < facts; fact += 1) outbox.append({ type: 'staff.called', language: 'zh-CN' });
  for (let act = 0; act < acts; act += 1) audit.append('command', { type: 'pin.set', role: 'editor' });
  // The witness is told after the transaction.
  await Promise.resolve();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** Hashes of the files; SQLite's shared memory and a write-ahead log without anything in it hold nothing. */
function hashesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => !name.endsWith('-shm'));
  const files = names.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
  const held = files.filter(({ name, bytes }) => bytes.length > 0 || !name.endsWith('-wal'));
  return Object.fromEntries(held.map(({ name, bytes }) => [name, hash('sha256', bytes)]));
}

function refusesUntouched(folder: string, reason: RegExp): void {
  const before = hashesIn(folder);
  const opening = () => openKeptRecord(folder, recordMigrations, () => {});
  expect(opening).toThrow(DatabaseDamaged);
  expect(opening).toThrow(reason);
  expect(hashesIn(folder)).toEqual(before);
}

describe('a record that has held something is not made anew in silence', () => {
  test.each([0, 1, 99])('cut to %i bytes it is refused and left as it is', async (bytes) => {
    const folder = await leftBehind();
    truncateSync(join(folder, 'record.db'), bytes);
    refusesUntouched(folder, /record\.db: it has \d+ bytes/);
  });

  test('with nothing but its write-ahead log it is refused and left as it is', async () => {
    const folder = await leftBehind();
    rmSync(join(folder, 'record.db'));
    refusesUntouched(folder, /only its write-ahead log/);
  });

  test('of an earlier release, without a witness, it is refused at 0 bytes too', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'record.db'), '');
    refusesUntouched(folder, /0 bytes/);
  });

  test.each([
    ['without the header of its write-ahead log', (wal: Buffer) => wal.fill(0, 0, 32)],
    ['with a flipped bit in that header', (wal: Buffer) => wal.fill((wal[9] ?? 0) ^ 1, 9, 10)],
    ['with a write-ahead log that is cut in the middle', (wal: Buffer) => wal.subarray(0, wal.length >> 1)],
    ['with an empty write-ahead log', (wal: Buffer) => wal.subarray(0, 0)],
  ])('%s it is refused and left as it is', async (_what, damage) => {
    const folder = await leftBehind();
    const wal = join(folder, 'record.db-wal');
    writeFileSync(wal, damage(readFileSync(wal)));
    refusesUntouched(folder, /facts of run 1|audit trail/);
  });

  test('an empty database in its place is refused and left as it is', async () => {
    const folder = await leftBehind();
    for (const name of readdirSync(folder).filter((one) => one.startsWith('record.db'))) rmSync(join(folder, name));
    const empty = new BetterSqlite3(join(folder, 'record.db'));
    empty.pragma('journal_mode = WAL');
    empty.close();
    refusesUntouched(folder, /it is empty, though/);
  });

  test('an earlier copy in its place is refused and left as it is', async () => {
    const folder = temporaryFolder();
    const first = open(folder);
    first.close();
    copyFileSync(join(folder, 'record.db'), join(folder, 'copy'));
    open(folder).close();
    copyFileSync(join(folder, 'copy'), join(folder, 'record.db'));
    refusesUntouched(folder, /run 2 is missing/);
  });

  test('taken away by somebody it is made anew, which is said, and the numbers of runs go on', () => {
    const folder = temporaryFolder();
    for (let run = 0; run < 3; run += 1) open(folder).close();
    rmSync(join(folder, 'record.db'));
    const { db, isMadeAnew } = open(folder);
    expect(isMadeAnew).toBe(true);
    expect(db.prepare('SELECT number FROM boot ORDER BY number').pluck().all()).toEqual([4]);
  });
});

test('a number that was drawn by a run that came no further is not drawn again', () => {
  const folder = temporaryFolder();
  open(folder).close();
  const { witness, close } = openKeptRecord(folder, recordMigrations, () => {});
  witness.write({ drawnBoot: 2 });
  close();
  expect(open(folder).db.prepare('SELECT number FROM boot ORDER BY number').pluck().all()).toEqual([1, 3]);
});

test('what a crash left behind is opened with all its rows', async () => {
  const { outbox, audit } = open(await leftBehind({ facts: 9, acts: 4 }));
  expect(outbox.count()).toBe(9);
  expect(audit.page({ before: null, limit: 10 })).toHaveLength(4);
});

test('a transaction that fails is not witnessed', async () => {
  const folder = temporaryFolder();
  const { db, outbox, witness } = open(folder);
  outbox.append({ type: 'staff.called', language: 'zh-CN' });
  const failing = db.transaction(() => {
    outbox.append({ type: 'staff.called', language: 'zh-CN' });
    throw new Error('torn');
  });
  expect(failing).toThrow('torn');
  await Promise.resolve();
  expect(witness.seen()).toMatchObject({ boot: 1, sequence: 1 });
});

test.each(['', '{', '{"seen":{"drawnBoot":-1}}'])('a sound record outlives its witness: %j', (text) => {
  const folder = temporaryFolder();
  open(folder).close();
  writeFileSync(join(folder, 'served.json'), text);
  expect(open(folder).db.prepare('SELECT number FROM boot ORDER BY number').pluck().all()).toEqual([1, 2]);
});

test('neither record nor a witness that can be read is refused: numbers would begin again', () => {
  const folder = temporaryFolder();
  open(folder).close();
  rmSync(join(folder, 'record.db'));
  writeFileSync(join(folder, 'served.json'), 'x');
  refusesUntouched(folder, /served\.json/);
  expect(existsSync(join(folder, 'record.db'))).toBe(false);
});

describe('a row that has changed is found', () => {
  test.each([
    ['a fact', 'staff.called'],
    ['an act of staff', 'pin.set'],
  ])('bits of %s', async (_what, word) => {
    const folder = await leftBehind();
    open(folder).close();
    const file = join(folder, 'record.db');
    const sound = readFileSync(file);
    const at = sound.indexOf(word);
    for (let bit = 0; bit < 8 * word.length; bit += 3) {
      const flipped = Buffer.from(sound);
      flipped[at + (bit >> 3)] = (flipped[at + (bit >> 3)] ?? 0) ^ (1 << (bit & 7));
      writeFileSync(file, flipped);
      expect(() => openKeptRecord(folder, recordMigrations, () => {}), `bit ${bit}`).toThrow(
        /has changed|JSON|malformed|CHECK/,
      );
    }
  });

  test.each([
    ['in the middle', 'DELETE FROM outbox WHERE sequence = 3', /above 1\/2 is missing/],
    ['at the end', 'DELETE FROM outbox WHERE sequence = 5', /newest facts of run 1/],
  ])('a fact that is gone %s', async (_where, sql, reason) => {
    const folder = await leftBehind();
    const db = new BetterSqlite3(join(folder, 'record.db'));
    db.exec(sql);
    db.close();
    refusesUntouched(folder, reason);
  });
});

test('rows of the release before have their sums after one start', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'record.db');
  const old = openCountedDatabase(file, recordMigrations, 3);
  old.exec(`
    INSERT INTO boot (number, id, started_at_ms, last_sequence) VALUES (7, 'seven', 1, 1);
    INSERT INTO outbox VALUES (7, 1, 5, '{"type":"staff.called","language":"zh-CN"}');
    INSERT INTO staff_audit (at_ms, who, act) VALUES (6, 'command', '{"type":"pin.set","role":"editor"}');
  `);
  old.close();
  const { db, outbox, audit, close } = open(folder);
  expect(outbox.count()).toBe(1);
  expect(audit.page({ before: null, limit: 1 })).toMatchObject([{ who: 'command' }]);
  expect(db.prepare('SELECT count(*) FROM outbox WHERE sum IS NULL').pluck().get()).toBe(0);
  expect(() => db.exec("UPDATE staff_audit SET who = 'editor'")).toThrow(/only grows/);
  close();
  open(folder);
});

test('a database of another program is refused by name and left as it is', () => {
  const folder = temporaryFolder();
  const other = new BetterSqlite3(join(folder, 'record.db'));
  other.exec('CREATE TABLE boot (id TEXT); CREATE TABLE bookmarks (url TEXT)');
  other.close();
  refusesUntouched(folder, /not of this terminal/);
  const numbered = new BetterSqlite3(join(folder, 'record.db'));
  numbered.pragma('user_version = 3');
  numbered.close();
  refusesUntouched(folder, /not those that its schema promises/);
  const tracked = new BetterSqlite3(join(folder, 'record.db'));
  tracked.pragma('user_version = 1000');
  tracked.close();
  refusesUntouched(folder, /not of this terminal/);
});

test('a record that is begun anew is not the first of its folder, also not after the next start', () => {
  const folder = temporaryFolder();
  const first = open(folder);
  expect(first.isFirst).toBe(true);
  first.outbox.append({ type: 'terminal.started', version: 'test', host: 'bench' });
  first.close();
  const again = open(folder);
  expect(again.isFirst).toBe(true);
  again.close();
  rmSync(join(folder, 'record.db'));
  const anew = open(folder);
  expect(anew.isFirst).toBe(false);
  anew.close();
  expect(open(folder).isFirst).toBe(false);
});
