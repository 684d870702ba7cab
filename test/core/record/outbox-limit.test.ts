import { expect, test } from 'vitest';
import type { Fact } from '#contract/upstream/fact.ts';
import { createOutboxLimit } from '#core/record/outbox-limit.ts';
import { createSumReader } from '#core/storage/summed-rows.ts';
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

/** A terminal at which facts wait, every tenth of them one that matters. */
async function setup(facts: number) {
  const terminal = await openReporting({ address: 'http://127.0.0.1:9' });
  terminal.db.transaction(() => {
    for (let fact = 1; fact <= facts; fact += 1) terminal.outbox.append(fact % 10 === 0 ? fault : given);
  })();
  const { waiting, ranges } = terminal;
  const shrink = (mostFacts: number) => {
    const limit = createOutboxLimit({ waiting, ranges, mostFacts });
    for (let step = 0; step < 100 && limit.step(); step += 1);
  };
  const all = () => waiting.after({ boot: 0, sequence: 0 }, 10_000);
  return { terminal, shrink, all, waiting };
}

test('nothing is dropped while as many wait as may', async () => {
  const { shrink, all } = await setup(1000);
  shrink(1000);
  expect(all()).toHaveLength(1000);
});

test('facts of little worth become counted ranges, the oldest first, and what matters stays', async () => {
  const { shrink, all, waiting } = await setup(2000);
  shrink(1500);
  const left = all();
  expect(left.length).toBe(waiting.count());
  expect(left.length).toBeLessThanOrEqual(1500);
  expect(left.filter(({ type }) => type === 'fault.raised')).toHaveLength(200);
  expect(left.at(-1)).toMatchObject({ sequence: 2000, type: 'fault.raised' });
  expect(left[0]).toMatchObject({ first: 1, sequence: 9, type: 'record.dropped', fields: { count: 9 } });
  // Every number is there, as itself or within a range.
  const numbers = left.reduce((sum, { first, sequence }) => sum + sequence - (first ?? sequence) + 1, 0);
  expect(numbers).toBe(2000);
});

test('where that is not enough, stretches of anything go', async () => {
  const { shrink, waiting } = await setup(2000);
  shrink(100);
  expect(waiting.count()).toBeLessThanOrEqual(100);
});

test('a record with ranges is whole to whoever reads its sums, and opens again', async () => {
  const { terminal, shrink } = await setup(300);
  shrink(100);
  const reader = createSumReader(terminal.db);
  while (!reader.isDone()) expect(reader.read(7)).toBeNull();
  terminal.close();
  const again = await openReporting({ address: 'http://127.0.0.1:9', folder: terminal.folder });
  expect(again.waiting.count()).toBeGreaterThan(0);
});
