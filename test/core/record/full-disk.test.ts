import { expect, test } from 'vitest';
import { type Fact, storedFacts } from '#contract/upstream/fact.ts';
import { recordMigrations } from '#core/composition/record-migrations.ts';
import { appendFacts } from '#core/record/append-facts.ts';
import { createMarks } from '#core/record/marks.ts';
import { createOutbox } from '#core/record/outbox.ts';
import { tryRecord } from '#core/record/try-record.ts';
import { openRecordDatabase } from '#core/storage/record-database.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';
import { createCollectingLog } from '#test/support/fakes/log.ts';
import { fillDatabase } from '#test/support/fill-database.ts';
import { createTestReception } from '#test/support/fixtures/reception.ts';

const called: Fact = { type: 'staff.called', language: 'zh-CN' };

function setup() {
  const db = openRecordDatabase(':memory:', recordMigrations);
  const log = createCollectingLog();
  const newId = () => crypto.randomUUID();
  const outbox = createOutbox({ db, clock: createTestClock(), newId, witness: null, facts: storedFacts });
  return { db, log, outbox, append: appendFacts(outbox, log), marks: createMarks({ db, outbox }) };
}

test('a mark that meets a full disk is said in the log, and the visit goes on and shows it', () => {
  const { db, log, outbox, marks, append } = setup();
  fillDatabase(db, () => outbox.append(called));
  const { reception, begin, visit } = createTestReception(undefined, {
    append,
    mark: (mark) => tryRecord(log, 'answer.marked', () => marks.add({ ...mark, day: '2026-11-23' })),
  });
  const id = begin();
  reception.intend(id, { kind: 'open-entry', entryId: 'id-card-lost' });
  expect(reception.intend(id, { kind: 'mark', entryId: 'id-card-lost', mark: 'helpful' })).toMatchObject({ ok: true });
  expect(visit()).toMatchObject({ id, screen: { name: 'answer', mark: 'helpful' } });
  expect(log.lines.join('\n')).toContain('answer.marked');
});

test('what a full disk refused is counted, and told once there is room', () => {
  const { db, outbox, append } = setup();
  const told = () => db.prepare<[], string>("SELECT fact FROM outbox WHERE fact LIKE '%record.refused%'").pluck().all();
  fillDatabase(db, () => outbox.append(called));
  for (let fact = 0; fact < 3; fact += 1) append(called);
  expect(told()).toEqual([]);
  db.pragma('max_page_count = 1000000');
  for (let fact = 0; fact < 2; fact += 1) append(called);
  expect(told().map((fact) => JSON.parse(fact).value)).toEqual([{ type: 'record.refused', count: 3 }]);
});

test('a fact that is not in the contract is a bug and throws, on any disk', () => {
  const { append, log } = setup();
  const smuggled = { ...called, text: 'what somebody said' };
  expect(() => append(smuggled)).toThrow();
  expect(log.lines).toEqual([]);
});

test('a bug in what is recorded does not keep the visitor from what is shown', () => {
  const { reception, begin, visit } = createTestReception(undefined, {
    mark: () => {
      throw new Error('bug');
    },
  });
  const id = begin();
  reception.intend(id, { kind: 'open-entry', entryId: 'id-card-lost' });
  expect(() => reception.intend(id, { kind: 'mark', entryId: 'id-card-lost', mark: 'helpful' })).toThrow('bug');
  expect(visit()).toMatchObject({ id, screen: { name: 'answer', mark: 'helpful' } });
});
