import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recordMigrations } from '#core/composition/record-migrations.ts';
import type { Database } from '#core/storage/database.ts';
import { openKeptRecord } from '#core/storage/kept-record.ts';
import { checkOldRows } from '#core/storage/old-rows.ts';
import { openRecordDatabase } from '#core/storage/record-database.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';
import { temporaryFolder } from '#test/support/folder.ts';

const minuteMs = 60_000;
const count = 25_000;

/** A record with more facts than are looked at before the start. */
function longRecord(damage: (db: Database) => void): string {
  const folder = temporaryFolder();
  const db = openRecordDatabase(join(folder, 'record.db'), recordMigrations);
  db.exec(`
    INSERT INTO boot (number, id, started_at_ms, last_sequence) VALUES (1, 'one', 1, ${count});
    WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ${count})
    INSERT INTO outbox (boot, sequence, at_ms, fact, sum) SELECT 1, n, 5, '{}', row_sum(1, n, 5, '{}') FROM number;
  `);
  damage(db);
  db.close();
  return folder;
}

function damageFoundIn(folder: string): string[] {
  const { db, close } = openKeptRecord(folder, recordMigrations, () => {});
  const clock = createTestClock();
  const found: string[] = [];
  checkOldRows(db, clock, (reason) => found.push(reason));
  expect(found).toEqual([]);
  clock.advance(minuteMs);
  close();
  return found;
}

test('old rows that are as they were written are read to the end without a word', () => {
  expect(damageFoundIn(longRecord(() => {}))).toEqual([]);
});

test.each([
  ['has changed', 'UPDATE outbox SET at_ms = 6 WHERE sequence = 17', 'row 1/17 of outbox has changed'],
  ['is gone', 'DELETE FROM outbox WHERE sequence = 17', 'a row of outbox above 1/16 is missing'],
])('an old row that %s does not keep the terminal from starting and is said once', (_what, sql, reason) => {
  expect(damageFoundIn(longRecord((db) => db.exec(sql)))).toEqual([reason]);
});

test('a check that was stopped touches the record no more', () => {
  const { db, close } = openKeptRecord(
    longRecord(() => {}),
    recordMigrations,
    () => {},
  );
  const clock = createTestClock();
  const stop = checkOldRows(db, clock, () => {});
  clock.advance(30_000);
  stop();
  close();
  clock.advance(minuteMs);
  expect(db.open).toBe(false);
});
