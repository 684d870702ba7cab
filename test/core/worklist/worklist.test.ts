import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesWithMarks } from '#bench/traces/memory-marks.ts';
import type { Language } from '#contract/base/language.ts';
import type { StaffAct } from '#contract/page/staff-act.ts';
import { recordMigrations } from '#core/composition/record-migrations.ts';
import { openRecordDatabase } from '#core/storage/record-database.ts';
import type { Moment } from '#core/worklist/turns.ts';
import { createWorklist, type OpenQuestion } from '#core/worklist/worklist.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';
import { createCollectingLog } from '#test/support/fakes/log.ts';
import { temporaryFolder } from '#test/support/folder.ts';
import { hallWords } from '#test/support/vocabulary.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

function setup(file = ':memory:', vocabulary = hallWords()) {
  const db = openRecordDatabase(file, recordMigrations);
  const clock = createTestClock();
  const phrasings: string[] = [];
  const addPhrasing = (entryId: string, language: Language, text: string) => {
    if (entryId === 'gone') return false;
    phrasings.push(`${entryId} ${language} ${text}`);
    return true;
  };
  const log = createCollectingLog();
  const acts: StaffAct[] = [];
  const record = (act: StaffAct) => void acts.push(act);
  let turn = 1;
  const moment = (): Moment => ({ atMs: clock.monotonicMs(), turn });
  const worklist = createWorklist({ db, clock, log, vocabulary, moment, addPhrasing });
  const note = (text: string, more: Partial<OpenQuestion> = {}) =>
    worklist.note({
      text,
      language: 'zh-CN',
      outcome: 'handed-over',
      nearestId: 'id-card-lost',
      day: '2026-11-23',
      ...more,
    });
  /** Somebody else comes, a quarter of an hour later if nothing else is said. */
  const nextVisitor = (afterMs = 15 * minuteMs) => {
    clock.advance(afterMs);
    turn += 1;
  };
  const askedBy = (visitors: number, ...texts: string[]) => {
    for (let visitor = 0; visitor < visitors; visitor++) {
      for (const text of texts) note(text);
      nextVisitor();
    }
  };
  const everything = () => JSON.stringify(db.prepare('SELECT * FROM worklist_item').all());
  return { db, clock, log, acts, record, worklist, note, nextVisitor, askedBy, phrasings, everything };
}

test('a question of one visitor alone is neither listed nor written down, however often it is asked', () => {
  const { clock, everything, note, worklist } = setup();
  for (let times = 0; times < 5; times++) {
    note('驾照在国外丢了怎么办');
    clock.advance(hourMs);
  }
  expect(worklist.list(10)).toEqual([]);
  expect(everything()).toBe('[]');
});

test('two visits within minutes are not two visitors', () => {
  const { nextVisitor, note, worklist } = setup();
  note('狗证在哪里办');
  nextVisitor(9 * minuteMs);
  note('狗证在哪里办');
  expect(worklist.list(10)).toEqual([]);
  // Nor does asking every few minutes make them two.
  nextVisitor(9 * minuteMs);
  note('狗证在哪里办');
  expect(worklist.list(10)).toEqual([]);
});

test('the words of one visitor are in no file of the database, those of two are', () => {
  const folder = temporaryFolder();
  const { note, nextVisitor } = setup(join(folder, 'record.db'));
  note('驾照在国外丢了怎么办');
  nextVisitor();
  expect(filesWithMarks(folder, ['驾照在国外'])).toEqual([]);
  note('驾照在国外丢了怎么办');
  expect(filesWithMarks(folder, ['驾照在国外'])).not.toEqual([]);
});

test('what two visitors ask in nearly the same words is one item, counted, without numbers', () => {
  const { note, nextVisitor, worklist } = setup();
  note('驾照在国外丢了怎么办');
  nextVisitor();
  note('驾照在国外丢了怎么办啊13800138000', { outcome: 'clarified', day: '2026-11-24' });
  expect(worklist.list(10)).toEqual([
    {
      id: 1,
      text: '驾照在国外丢了怎么办啊[…]',
      language: 'zh-CN',
      visits: 2,
      clarified: 1,
      firstDay: '2026-11-23',
      lastDay: '2026-11-24',
      nearestId: 'id-card-lost',
    },
  ]);
});

test('what was asked once is forgotten after a day, and when the terminal is closed', () => {
  const { clock, nextVisitor, note, worklist } = setup();
  note('狗证在哪里办');
  clock.advance(24 * hourMs);
  nextVisitor();
  note('狗证在哪里办');
  expect(worklist.list(10)).toEqual([]);
  worklist.close();
  nextVisitor();
  note('狗证在哪里办');
  expect(worklist.list(10)).toEqual([]);
});

test('different questions are different items, the most asked first', () => {
  const { askedBy, worklist } = setup();
  askedBy(2, '哪里可以打疫苗');
  askedBy(3, '狗证在哪里办');
  expect(worklist.list(10).map(({ text, visits }) => [text, visits])).toEqual([
    ['狗证在哪里办', 3],
    ['哪里可以打疫苗', 2],
  ]);
  expect(worklist.list(1)).toHaveLength(1);
});

test('a visitor who asks again what is written down already is not counted twice', () => {
  const { askedBy, note, worklist } = setup();
  askedBy(2, '狗证在哪里办');
  note('狗证在哪里办');
  note('狗证在哪里办');
  expect(worklist.list(10)).toMatchObject([{ visits: 3 }]);
});

test('a question of which nothing remains is not counted', () => {
  const { askedBy, worklist } = setup();
  askedBy(3, '牛丽娟');
  expect(worklist.list(10)).toEqual([]);
});

test('attaching gives the words to an entry and deletes the item', () => {
  const { acts, askedBy, everything, phrasings, record, worklist } = setup();
  askedBy(2, '狗证在哪里办');
  expect(worklist.attach(1, 'gone', record)).toEqual({ ok: false, code: 'unknown-entry' });
  expect(worklist.attach(1, 'dog-licence', record)).toEqual({
    ok: true,
    value: { entryId: 'dog-licence', text: '狗证在哪里办' },
  });
  expect(phrasings).toEqual(['dog-licence zh-CN 狗证在哪里办']);
  expect(everything()).toBe('[]');
  expect(worklist.attach(1, 'dog-licence', record)).toEqual({ ok: false, code: 'unknown-item' });
  expect(acts).toEqual([{ type: 'worklist.attached', itemId: 1, entryId: 'dog-licence' }]);
});

test('what is dismissed or attached is in no file of the database any more', () => {
  const folder = temporaryFolder();
  const { acts, askedBy, record, worklist } = setup(join(folder, 'record.db'));
  askedBy(2, '哪里可以打疫苗', '狗证在哪里办');
  expect(filesWithMarks(folder, ['可以打疫苗'])).not.toEqual([]);
  expect(worklist.dismiss(1, record)).toEqual({ ok: true, value: null });
  expect(filesWithMarks(folder, ['可以打疫苗'])).toEqual([]);
  worklist.attach(2, 'dog-licence', record);
  expect(filesWithMarks(folder, ['狗证在哪'])).toEqual([]);
  expect(worklist.dismiss(1, record)).toEqual({ ok: false, code: 'unknown-item' });
  expect(acts).toHaveLength(2);
});

test('what cannot be written into the audit trail is not done', () => {
  const { askedBy, worklist } = setup();
  askedBy(2, '狗证在哪里办');
  const fail = () => {
    throw new Error('no room');
  };
  expect(() => worklist.attach(1, 'dog-licence', fail)).toThrow('no room');
  expect(() => worklist.dismiss(1, fail)).toThrow('no room');
  expect(worklist.list(10)).toHaveLength(1);
});

test('a question that cannot be counted is said in the log without its words', () => {
  const { db, log, note } = setup();
  db.exec('DROP TABLE worklist_item');
  note('狗证在哪里办');
  expect(log.lines.join('')).toContain('question not counted');
  expect(log.lines.join('')).not.toContain('狗证');
});

test('words that cannot be read when the rules are tried are said in the log, and nothing else stops', () => {
  const unread = () => {
    throw new Error('the list of words is missing');
  };
  const { log, worklist } = setup(':memory:', { knows: unread, isEnding: unread });
  worklist.makeReady('zh-CN');
  expect(log.lines.map((line) => JSON.parse(line).message)).toEqual(['rules of redaction not tried']);
});
