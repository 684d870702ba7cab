import { expect, test } from 'vitest';
import type { Fact } from '#contract/upstream/fact.ts';
import { createOutboxAge } from '#core/record/outbox-age.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';
import { openReporting } from '#test/support/fixtures/reporting.ts';

const given: Fact = {
  type: 'answer.given',
  entryId: 'toilets',
  language: 'zh-CN',
  via: 'typed',
  confidence: 93,
  tookMs: 4,
};
const fault: Fact = { type: 'fault.raised', code: 'disk-full' };
const hour = 60;
const mostDays = 2;

async function setup(folder?: string, clock = createTestClock()) {
  const terminal = await openReporting({
    address: 'http://127.0.0.1:9',
    clock,
    ...(folder === undefined ? {} : { folder }),
  });
  const { db, waiting, ranges, outbox } = terminal;
  const age = createOutboxAge({ db, waiting, ranges, mostDays });
  const tell = (facts: number) =>
    db.transaction(() => {
      for (let fact = 1; fact <= facts; fact += 1) outbox.append(fact % 10 === 0 ? fault : given);
    })();
  const run = (hours: number) => {
    for (let ran = 0; ran < hours; ran += 1) {
      age.ran(hour);
      for (let step = 0; step < 100 && age.step(); step += 1);
    }
  };
  const left = () => waiting.after({ boot: 0, sequence: 0 }, 10_000);
  return { terminal, clock, tell, run, left };
}

test('what has waited for less running than is set stays, whatever the clock has done meanwhile', async () => {
  const { clock, tell, run, left } = await setup();
  tell(1200);
  clock.advance(12 * 365 * 24 * 3_600_000);
  run(48);
  expect(left()).toHaveLength(1200);
});

test('facts of little worth become counted ranges once they are too old, and later ones stay as they are', async () => {
  const { terminal, tell, run, left } = await setup();
  tell(1200);
  run(20);
  tell(100);
  run(30);
  const all = left();
  expect(all.filter(({ type }) => type === 'fault.raised')).toHaveLength(130);
  expect(all.slice(-100).every(({ type }) => type !== 'record.dropped')).toBe(true);
  expect(all[0]).toMatchObject({ first: 1, sequence: 9, fields: { count: 9, reason: 'too-old' } });
  // Every number is there, as itself or within a range.
  expect(all.reduce((sum, { first, sequence }) => sum + sequence - (first ?? sequence) + 1, 0)).toBe(1300);
  expect(all.length).toBe(terminal.waiting.count());
});

test('what matters is counted too after twice the time, in this run or a later one', async () => {
  const first = await setup();
  first.tell(1200);
  first.run(30);
  first.terminal.close();
  const again = await setup(first.terminal.folder);
  again.run(30);
  expect(again.left().filter(({ type }) => type === 'fault.raised')).toHaveLength(120);
  again.run(48);
  expect(again.left().filter(({ type }) => type === 'fault.raised')).toHaveLength(0);
  expect(again.left().reduce((sum, { fields }) => sum + Number(fields.count ?? 1), 0)).toBe(1200);
});

test('marks that stand for nothing more are not kept', async () => {
  const { terminal, tell, run } = await setup();
  tell(10);
  run(400);
  const marks = terminal.db.prepare('SELECT count(*) FROM outbox_age').pluck().get();
  expect(marks).toBeLessThanOrEqual(2 * mostDays * 24 + 1);
});
