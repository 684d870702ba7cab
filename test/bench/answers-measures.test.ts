import { expect, test } from 'vitest';
import { type Asked, calibrationError, coverageAt, measure, measureByTag } from '#bench/answers/measures.ts';

const asked = (
  p: number,
  isRight: boolean,
  more: { kind?: 'para' | 'ood_near' | 'ood_far'; tag?: string; offered?: readonly string[] } = {},
): Asked => ({
  query: { text: '', gold: (more.kind ?? 'para') === 'para' ? ['a'] : [], kind: more.kind ?? 'para', tag: more.tag },
  ranked: [{ id: isRight ? 'a' : 'b', p }],
  outcome: p >= 0.5 ? 'answer' : 'clarify',
  offered: more.offered ?? [],
  isVetoed: false,
  ms: 1,
});

test('coverage counts up to the loosest threshold that is precise enough, near-misses included', () => {
  const para = [asked(0.9, true), asked(0.8, true), asked(0.4, true)];
  const near = [asked(0.6, false, { kind: 'ood_near' })];
  expect(coverageAt(0.95, para, near)).toBeCloseTo(2 / 3);
  expect(coverageAt(0.7, para, near)).toBe(1);
});

test('equal probabilities stand or fall together', () => {
  expect(coverageAt(0.95, [asked(0.9, true), asked(0.9, false)], [])).toBe(0);
});

test('calibration is perfect when what is said happens as often', () => {
  expect(calibrationError(Array.from({ length: 20 }, () => asked(1, true)))).toBe(0);
  expect(calibrationError(Array.from({ length: 20 }, () => asked(1, false)))).toBe(1);
});

test('each kind of question has its own figure, and abuse is not counted as far', () => {
  const figures = measure([
    asked(0.9, true),
    asked(0.9, false),
    asked(0.9, false, { kind: 'ood_near' }),
    asked(0.1, false, { kind: 'ood_far' }),
    asked(0.9, false, { kind: 'ood_far', tag: 'abuse' }),
  ]);
  expect(figures).toMatchObject({ r1: 0.5, answered: 1, nearAnswered: 1, farAnswered: 0, abuseAnswered: 1 });
  // What is asked for nothing and answered is wrong too, abuse included.
  expect(figures.precision).toBeCloseTo(1 / 4);
  expect(figures.misled).toBeCloseTo(3 / 5);
});

test('a visitor is helped by the right answer, or by the right one among the choices', () => {
  const handedOver = (offered: readonly string[], more = {}): Asked => ({
    ...asked(0.1, false, { ...more, offered }),
    outcome: 'hand-over',
  });
  const figures = measure([
    asked(0.9, true),
    asked(0.4, false, { offered: ['b', 'a'] }),
    asked(0.4, false, { offered: ['b'] }),
    asked(0.4, false, { offered: ['b'] }),
    handedOver(['b', 'a']),
    handedOver(['b']),
    handedOver([]),
    asked(0.9, false),
  ]);
  expect(figures.helped).toBeCloseTo(2 / 8);
  expect(figures.misled).toBeCloseTo(1 / 8);
  expect(figures.clarifyHasGold).toBeCloseTo(1 / 3);
  // Suggestions under not-sure are judged where there are some.
  expect(figures.suggestedRight).toBeCloseTo(1 / 2);
  const beside = measure([
    handedOver(['b'], { kind: 'ood_near' }),
    handedOver([], { kind: 'ood_near' }),
    asked(0.4, false, { kind: 'ood_far', offered: ['b'] }),
    handedOver([], { kind: 'ood_far' }),
    handedOver([], { kind: 'ood_far' }),
  ]);
  expect(beside.offeredNear).toBeCloseTo(1 / 2);
  expect(beside.offeredFar).toBeCloseTo(1 / 3);
});

test('questions are also judged by how they are put, those with an answer only', () => {
  const byTag = measureByTag([
    asked(0.9, true, { tag: 'short' }),
    asked(0.4, false, { tag: 'short', offered: ['a'] }),
    asked(0.9, false, { tag: 'elder' }),
    asked(0.9, false, { kind: 'ood_near', tag: 'elder' }),
    asked(0.9, true),
  ]);
  expect(byTag).toEqual({ short: { n: 2, r1: 0.5, helped: 1 }, elder: { n: 1, r1: 0, helped: 0 } });
});
