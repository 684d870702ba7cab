import { expect, test } from 'vitest';
import type { Fact } from '#contract/upstream/fact.ts';
import { storedFacts } from '#contract/upstream/fact.ts';
import { recordMigrations } from '#core/composition/record-migrations.ts';
import { createMarks } from '#core/record/marks.ts';
import { createOutbox } from '#core/record/outbox.ts';
import { openRecordDatabase } from '#core/storage/record-database.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';

const called: Fact = { type: 'staff.called', language: 'zh-CN' };

function setup() {
  const db = openRecordDatabase(':memory:', recordMigrations);
  const clock = createTestClock();
  const outbox = createOutbox({ db, clock, newId: () => crypto.randomUUID(), witness: null, facts: storedFacts });
  const sequences = () => db.prepare('SELECT boot, sequence FROM outbox ORDER BY boot, sequence').raw().all();
  return { db, clock, outbox, sequences };
}

test('facts are numbered from one without a gap', () => {
  const { outbox, sequences } = setup();
  for (let fact = 0; fact < 3; fact += 1) outbox.append(called);
  expect(sequences()).toEqual([
    [1, 1],
    [1, 2],
    [1, 3],
  ]);
});

test('a transaction that fails takes its fact with it and leaves no gap', () => {
  const { db, outbox, sequences } = setup();
  outbox.append(called);
  const failing = db.transaction(() => {
    outbox.append(called);
    throw new Error('torn');
  });
  expect(failing).toThrow('torn');
  outbox.append(called);
  expect(sequences()).toEqual([
    [1, 1],
    [1, 2],
  ]);
});

test('each run of the terminal numbers its own facts', () => {
  const { db, clock, outbox, sequences } = setup();
  outbox.append(called);
  createOutbox({ db, clock, newId: () => crypto.randomUUID(), witness: null, facts: storedFacts }).append(called);
  expect(sequences()).toEqual([
    [1, 1],
    [2, 1],
  ]);
});

test('a fact that is not in the contract is a bug and is not stored', () => {
  const { outbox } = setup();
  const smuggled = { ...called, text: 'what somebody said' };
  expect(() => outbox.append(smuggled)).toThrow();
  expect(outbox.count()).toBe(0);
});

test('marks are counted by entry and day, and each is a fact', () => {
  const { db, outbox } = setup();
  const marks = createMarks({ db, outbox });
  const mark = { entryId: 'toilets', mark: 'wrong', language: 'zh-CN', day: '2026-11-23' } as const;
  marks.add(mark);
  marks.add(mark);
  expect(db.prepare('SELECT times FROM answer_mark').pluck().all()).toEqual([2]);
  expect(outbox.count()).toBe(2);
});
