import { expect, test } from 'vitest';
import { createFirstAskings, type FirstAsking } from '#core/worklist/first-askings.ts';
import { pairsOf } from '#core/worklist/minhash.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';

const hourMs = 3_600_000;
const asking: FirstAsking = { language: 'zh-CN', clarified: false, day: '2026-11-23' };

function setup() {
  const clock = createTestClock();
  const askings = createFirstAskings(clock, 0.6);
  let turn = 0;
  /** Asked by somebody new. */
  const ask = (text: string, more: Partial<FirstAsking> = {}) => {
    turn += 1;
    return askings.match(pairsOf(text), { ...asking, ...more }, { atMs: clock.monotonicMs(), turn });
  };
  return { ask, askings, clock };
}

test('the second asking of nearly the same gives the first, and both are forgotten', () => {
  const { ask, clock } = setup();
  expect(ask('驾照在国外丢了怎么办', { clarified: true })).toBeNull();
  clock.advance(hourMs);
  expect(ask('驾照在国外丢了怎么办啊')).toEqual({ ...asking, clarified: true });
  clock.advance(hourMs);
  expect(ask('驾照在国外丢了怎么办')).toBeNull();
});

test('another question, and the same in another language, is another asking', () => {
  const { ask, clock } = setup();
  ask('wifi密码');
  clock.advance(hourMs);
  expect(ask('哪里可以打疫苗')).toBeNull();
  expect(ask('wifi密码', { language: 'ja' })).toBeNull();
});

test('a window lasts a day from its first asking, and its askings go together', () => {
  const { ask, clock } = setup();
  ask('驾照在国外丢了怎么办');
  clock.advance(23 * hourMs);
  ask('哪里可以打疫苗');
  clock.advance(hourMs);
  expect(ask('驾照在国外丢了怎么办')).toBeNull();
  expect(ask('哪里可以打疫苗')).toBeNull();
});

test('of more askings than there is room for the oldest go', () => {
  const { ask, clock } = setup();
  /** Eight characters that no other question has. */
  const question = (at: number) =>
    String.fromCodePoint(...Array.from({ length: 8 }, (_, place) => 0x4e00 + at * 8 + place));
  for (let at = 0; at < 2001; at++) ask(question(at));
  clock.advance(hourMs);
  expect(ask(question(0))).toBeNull();
  expect(ask(question(2000))).toEqual(asking);
});
