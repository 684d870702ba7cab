import { expect, test } from 'vitest';
import { createForgetting } from '#core/visit/forgetting.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';

function setup() {
  const clock = createTestClock();
  const sweptAtMs: number[] = [];
  let isVisited = false;
  const forgetting = createForgetting({
    clock,
    sweep: () => void sweptAtMs.push(clock.monotonicMs()),
    isVisited: () => isVisited,
  });
  const visit = (is: boolean) => {
    isVisited = is;
  };
  return { clock, forgetting, sweptAtMs, visit };
}

test('memory is swept soon after a page is gone, and again for what lets go later', () => {
  const { clock, forgetting, sweptAtMs } = setup();
  forgetting.pageGone();
  clock.advance(60_000);
  expect(sweptAtMs).toEqual([300, 2000, 10_000]);
});

test('nothing is swept while a visitor is there; the end of that visit sweeps', () => {
  const { clock, forgetting, sweptAtMs, visit } = setup();
  forgetting.pageGone();
  visit(true);
  clock.advance(60_000);
  expect(sweptAtMs).toEqual([]);
  visit(false);
  forgetting.pageGone();
  clock.advance(1000);
  expect(sweptAtMs).toEqual([60_300]);
});

test('a terminal that is closed sweeps no more', () => {
  const { clock, forgetting, sweptAtMs } = setup();
  forgetting.pageGone();
  forgetting.close();
  clock.advance(60_000);
  expect(sweptAtMs).toEqual([]);
});
