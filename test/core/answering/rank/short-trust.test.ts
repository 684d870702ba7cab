import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createShortTrust, mostShortUnits, shortInputsOf } from '#core/answering/rank/short-trust.ts';

const names = ['length', 'matterOfQuestion', 'sentenceKnown', 'unitOfQuestionInTitle', 'senseOfQuestionInTitle'];
const trust = {
  offset: -3,
  logOdds: 0.8,
  length: 1,
  matterOfQuestion: -1.8,
  sentenceKnown: -1.2,
  unitOfQuestionInTitle: 2.3,
  senseOfQuestionInTitle: 1.1,
};
const trusted = createShortTrust(trust, names);
const asked = (length: number, inTitle: number) => Float32Array.of(length, 0.8, 0.8, inTitle, inTitle);
const share = fc.double({ min: 0, max: 1, noNaN: true });

test('a word that the title has not is trusted less than one that it has', () => {
  expect(trusted(asked(2, 0), 0.98)).toBeLessThan(0.6);
  expect(trusted(asked(2, 1), 0.98)).toBeGreaterThan(0.9);
});

test('no probability is raised, and none of a longer question is changed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), share, share, (length, inTitle, p) => {
      const now = trusted(asked(length, inTitle), p);
      expect(now).toBeLessThanOrEqual(p);
      if (length > mostShortUnits) expect(now).toBe(p);
    }),
  );
});

test('what rows do not have counts nothing', () => {
  expect(shortInputsOf(['length'])(Float32Array.of(2), 1)).toEqual([1, 1, 2, 0, 0, 0, 0]);
});
