import { expect, test } from 'vitest';
import { openRecordDatabase } from '#core/storage/record-database.ts';
import { createWorklist, type OpenQuestion } from '#core/worklist/worklist.ts';

function setup() {
  const db = openRecordDatabase(':memory:');
  const phrasings: string[] = [];
  const addPhrasing = (entryId: string, language: string, text: string) => {
    if (entryId === 'gone') return false;
    phrasings.push(`${entryId} ${language} ${text}`);
    return true;
  };
  const worklist = createWorklist({ db, addPhrasing });
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
  return { worklist, note, phrasings, everything };
}

test('a question of one visit alone is neither listed nor written down', () => {
  const { everything, note, worklist } = setup();
  note('a', '驾照在国外丢了怎么办');
  note('a', '驾照在国外丢了怎么办');
  expect(worklist.list(10)).toEqual([]);
  expect(everything()).not.toContain('驾照');
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
  const { note, phrasings, worklist } = setup();
  for (const visit of ['a', 'b']) note(visit, '狗证在哪里办');
  expect(worklist.attach(1, 'gone')).toEqual({ ok: false, code: 'unknown-entry' });
  expect(worklist.attach(1, 'dog-licence')).toEqual({
    ok: true,
    value: { entryId: 'dog-licence', text: '狗证在哪里办' },
  });
  expect(phrasings).toEqual(['dog-licence zh-CN 狗证在哪里办']);
  expect(worklist.list(10)).toEqual([]);
  expect(worklist.attach(1, 'dog-licence')).toEqual({ ok: false, code: 'unknown-item' });
});

test('what was dismissed does not come back when it is asked again', () => {
  const { note, worklist } = setup();
  for (const visit of ['a', 'b']) note(visit, '你们几个人上班');
  expect(worklist.dismiss(1)).toEqual({ ok: true, value: null });
  note('c', '你们几个人上班');
  expect(worklist.list(10)).toEqual([]);
  expect(worklist.dismiss(1)).toEqual({ ok: false, code: 'unknown-item' });
});
