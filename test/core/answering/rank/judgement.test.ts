import { expect, test } from 'vitest';
import { decide, priorThresholds } from '#core/answering/rank/judgement.ts';

const thresholds = { ...priorThresholds, answer: 0.9, clarify: 0.5, suggest: 0.4 };
const likely = (...ps: number[]) => ps.map((p, at) => ({ entryId: `entry-${at}`, p }));

test('what is likely enough and clear of the next is answered', () => {
  expect(decide(likely(0.95, 0.2), thresholds)).toEqual({ kind: 'answer', entryId: 'entry-0', p: 0.95 });
  expect(decide(likely(0.95, 0.9), thresholds)).toMatchObject({ kind: 'clarify' });
});

test('choices are offered where the right one is likely enough to be among them', () => {
  expect(decide(likely(0.2, 0.2, 0.15), thresholds)).toEqual({ kind: 'clarify', choices: likely(0.2, 0.2, 0.15) });
  expect(decide(likely(0.45), thresholds)).toMatchObject({ kind: 'hand-over' });
  expect(decide(likely(0.5), thresholds)).toEqual({ kind: 'clarify', choices: likely(0.5) });
});

test('at most three are offered, and none that is far less likely than the first', () => {
  expect(decide(likely(0.6, 0.3, 0.2, 0.19), thresholds)).toMatchObject({ choices: likely(0.6, 0.3, 0.2) });
  expect(decide(likely(0.6, 0.05), thresholds)).toMatchObject({ choices: likely(0.6) });
});

test('what is less likely is a suggestion under not-sure, and below that nothing is shown', () => {
  expect(decide(likely(0.45), thresholds)).toEqual({
    kind: 'hand-over',
    reason: 'unsure',
    suggestions: likely(0.45),
  });
  expect(decide(likely(0.3), thresholds)).toEqual({ kind: 'hand-over', reason: 'unsure' });
  expect(decide([], thresholds)).toEqual({ kind: 'hand-over', reason: 'unsure' });
});
