import { expect, test } from 'vitest';
import { type Asked, calibrationError, coverageAt, measure } from '#bench/answers/measures.ts';

const asked = (
  p: number,
  isRight: boolean,
  more: { kind?: 'para' | 'ood_near' | 'ood_far'; tag?: string } = {},
): Asked => ({
  query: { text: '', gold: (more.kind ?? 'para') === 'para' ? ['a'] : [], kind: more.kind ?? 'para', tag: more.tag },
  ranked: [{ id: isRight ? 'a' : 'b', p }],
  outcome: p >= 0.5 ? 'answer' : 'clarify',
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
  expect(figures.precision).toBeCloseTo(1 / 3);
});
