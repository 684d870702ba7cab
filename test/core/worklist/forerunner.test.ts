import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sketchOf, writeSketch } from '#bench/traces/forerunner-sketch.ts';
import { openForerunnerRecord } from '#bench/traces/forerunner-worklist.ts';
import { filesWithMarks } from '#bench/traces/memory-marks.ts';
import { recordMigrations } from '#core/composition/record-migrations.ts';
import { openRecordDatabase } from '#core/storage/record-database.ts';
import { createWorklist } from '#core/worklist/worklist.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';
import { quietLog } from '#test/support/fakes/log.ts';
import { temporaryFolder } from '#test/support/folder.ts';
import { hallWords } from '#test/support/vocabulary.ts';

const saying = '张伟住建国路八十八号402室幺三九幺二三四五六七八低保批了吗';
const dismissed = '赑屃椒图嘲风';
const attached = '貔貅囚牛睚眦';
const rowsDeletedBefore = '螭吻蒲牢霸下';
const single = '狻猊负屃饕餮';

/** A record.db that release 0.1 has written, with all it could leave in one. */
function leaveForerunner(folder: string): { salt: string } {
  const { db, add } = openForerunnerRecord(folder);
  const salt = db.prepare<[], string>('SELECT salt FROM worklist_salt').pluck().get() ?? '';
  for (let at = 0; at < 40; at++) add({ asked: rowsDeletedBefore, text: rowsDeletedBefore, state: 'open' });
  db.exec('DELETE FROM worklist_cluster');
  add({ asked: single, text: null, state: 'open' });
  add({ asked: dismissed, text: dismissed, state: 'dismissed' });
  add({ asked: attached, text: attached, state: 'attached' });
  add({ asked: saying, text: saying, state: 'open' });
  db.close();
  return { salt };
}

function start(folder: string) {
  const db = openRecordDatabase(join(folder, 'record.db'), recordMigrations);
  const worklist = createWorklist({
    db,
    clock: createTestClock(),
    log: quietLog,
    vocabulary: hallWords(),
    moment: () => ({ atMs: 0, turn: 0 }),
    addPhrasing: () => false,
  });
  return { db, worklist };
}

const files = (folder: string) => ['record.db', 'record.db-wal'].map((name) => readFileSync(join(folder, name)));

test('what the release before has left is in the file before the first start and not after it', () => {
  const folder = temporaryFolder();
  const { salt } = leaveForerunner(folder);
  const marks = [dismissed, attached, rowsDeletedBefore, '张伟', '幺三九', '建国路', salt];
  const sketch = writeSketch(sketchOf(single, salt));
  for (const mark of marks) expect(filesWithMarks(folder, [mark]), mark).not.toEqual([]);
  expect(readFileSync(join(folder, 'record.db')).includes(sketch)).toBe(true);
  const { worklist } = start(folder);
  for (const mark of marks) expect(filesWithMarks(folder, [mark]), mark).toEqual([]);
  expect(files(folder).some((bytes) => bytes.includes(sketch))).toBe(false);
  expect(worklist.list(10)).toMatchObject([{ text: '[…]住[…]低保批了吗', visits: 2, firstDay: '2026-11-20' }]);
});

test('what was redacted by these rules is not touched again', () => {
  const folder = temporaryFolder();
  leaveForerunner(folder);
  const first = start(folder);
  const row = first.db.prepare('SELECT * FROM worklist_item').all();
  first.db.close();
  expect(start(folder).db.prepare('SELECT * FROM worklist_item').all()).toEqual(row);
});
