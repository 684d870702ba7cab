import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { StaffAct } from '#contract/page/staff.ts';
import { openRecordDatabase } from '#core/storage/record-database.ts';
import { createWorklist, type OpenQuestion } from '#core/worklist/worklist.ts';
import { createCollectingLog } from '#test/support/fakes/log.ts';
import { temporaryFolder } from '#test/support/folder.ts';
import { filesWithMarks } from '#test/support/memory-marks.ts';

function setup(file = ':memory:') {
  const db = openRecordDatabase(file);
  const phrasings: string[] = [];
  const addPhrasing = (entryId: string, language: string, text: string) => {
    if (entryId === 'gone') return false;
    phrasings.push(`${entryId} ${language} ${text}`);
    return true;
  };
  const log = createCollectingLog();
  const acts: StaffAct[] = [];
  const record = (act: StaffAct) => void acts.push(act);
  const worklist = createWorklist({ db, log, addPhrasing });
  const note = (visitId: string, text: string, more: Partial<OpenQuestion> = {}) =>
    worklist.note({
      visitId,
      text,
      language: 'zh-CN',
      outcome: 'handed-over',
      nearestId: 'id-card-lost',
      day: '2026-11-23',
      ...more,
    });
  const everything = () => JSON.stringify(db.prepare('SELECT * FROM worklist_cluster').all());
  return { db, log, acts, record, worklist, note, phrasings, everything };
}

test('a question of one visit alone is neither listed nor written down', () => {
  const { everything, note, worklist } = setup();
  note('a', '驾照在国外丢了怎么办');
  note('a', '驾照在国外丢了怎么办');
  expect(worklist.list(10)).toEqual([]);
  expect(everything()).not.toContain('驾照');
});

test('the words of one visit are in no file of the database, those of two are', () => {
  const folder = temporaryFolder();
  const { note } = setup(join(folder, 'record.db'));
  note('a', '赑屃椒图嘲风');
  expect(filesWithMarks(folder, ['赑屃椒图嘲风'])).toEqual([]);
  note('b', '赑屃椒图嘲风');
  expect(filesWithMarks(folder, ['赑屃椒图嘲风'])).not.toEqual([]);
});

test('what two visits ask in nearly the same words is one item, counted, without numbers', () => {
  const { note, worklist } = setup();
  note('a', '驾照在国外丢了怎么办');
  note('b', '驾照在国外丢了怎么办啊13800138000', { outcome: 'clarified', day: '2026-11-24' });
  expect(worklist.list(10)).toEqual([
    {
      id: 1,
      text: '驾照在国外丢了怎么办啊[phone]',
      language: 'zh-CN',
      visits: 2,
      clarified: 1,
      firstDay: '2026-11-23',
      lastDay: '2026-11-24',
      nearestId: 'id-card-lost',
    },
  ]);
});

test('different questions are different items, the most asked first', () => {
  const { note, worklist } = setup();
  for (const visit of ['a', 'b']) note(visit, '哪里可以打疫苗');
  for (const visit of ['a', 'b', 'c']) note(visit, '狗证在哪里办');
  expect(worklist.list(10).map(({ text, visits }) => [text, visits])).toEqual([
    ['狗证在哪里办', 3],
    ['哪里可以打疫苗', 2],
  ]);
  expect(worklist.list(1)).toHaveLength(1);
});

test('attaching gives the words to an entry and closes the item', () => {
  const { acts, note, phrasings, record, worklist } = setup();
  for (const visit of ['a', 'b']) note(visit, '狗证在哪里办');
  expect(worklist.attach(1, 'gone', record)).toEqual({ ok: false, code: 'unknown-entry' });
  expect(worklist.attach(1, 'dog-licence', record)).toEqual({
    ok: true,
    value: { entryId: 'dog-licence', text: '狗证在哪里办' },
  });
  expect(phrasings).toEqual(['dog-licence zh-CN 狗证在哪里办']);
  expect(worklist.list(10)).toEqual([]);
  expect(worklist.attach(1, 'dog-licence', record)).toEqual({ ok: false, code: 'unknown-item' });
  expect(acts).toEqual([{ type: 'worklist.attached', itemId: 1, entryId: 'dog-licence' }]);
});

test('what was dismissed does not come back when it is asked again', () => {
  const { acts, note, record, worklist } = setup();
  for (const visit of ['a', 'b']) note(visit, '你们几个人上班');
  expect(worklist.dismiss(1, record)).toEqual({ ok: true, value: null });
  note('c', '你们几个人上班');
  expect(worklist.list(10)).toEqual([]);
  expect(worklist.dismiss(1, record)).toEqual({ ok: false, code: 'unknown-item' });
  expect(acts).toEqual([{ type: 'worklist.dismissed', itemId: 1 }]);
});

test('what cannot be written into the audit trail is not done', () => {
  const { note, worklist } = setup();
  for (const visit of ['a', 'b']) note(visit, '狗证在哪里办');
  const fail = () => {
    throw new Error('no room');
  };
  expect(() => worklist.attach(1, 'dog-licence', fail)).toThrow('no room');
  expect(() => worklist.dismiss(1, fail)).toThrow('no room');
  expect(worklist.list(10)).toHaveLength(1);
});

test('a question that cannot be counted is said in the log without its words', () => {
  const { db, log, note } = setup();
  db.exec('DROP TABLE worklist_cluster');
  note('a', '狗证在哪里办');
  expect(log.lines.join('')).toContain('question not counted');
  expect(log.lines.join('')).not.toContain('狗证');
});
