import { expect, test } from 'vitest';
import type { Decision } from '#contract/page/answering.ts';
import { askedBack, leadsToPlace } from '#core/answering/place-or-entry.ts';

const answer = (p: number): Decision => ({ kind: 'answer', entryId: 'toilets', p });
const clarify: Decision = { kind: 'clarify', choices: [{ entryId: 'id-card-lost', p: 0.4 }] };
const unsure: Decision = { kind: 'hand-over', reason: 'unsure' };
const named = { placeIds: ['toilets'], by: 'name', asksWhere: true, asksToBuy: false, isStepFree: false } as const;

test('an entry whose very words are said is answered', () => {
  expect(leadsToPlace(answer(0.99), named)).toBe(false);
});

test('a place by its name comes before an entry that is only likely', () => {
  expect(leadsToPlace(answer(0.95), named)).toBe(true);
  expect(leadsToPlace(answer(0.95), { ...named, by: 'nearly' })).toBe(false);
  expect(leadsToPlace(answer(0.95), { ...named, by: 'other-word' })).toBe(false);
});

test('who asks where to buy what a shop is known by is led there before an entry that is only likely', () => {
  const buying = { ...named, by: 'other-word', asksToBuy: true } as const;
  expect(leadsToPlace(answer(0.95), buying)).toBe(true);
  expect(leadsToPlace(answer(0.99), buying)).toBe(false);
});

test('where the terminal would ask back, another word for a place counts only if the way is asked', () => {
  expect(leadsToPlace(clarify, { ...named, by: 'other-word' })).toBe(true);
  expect(leadsToPlace(clarify, { ...named, by: 'other-word', asksWhere: false })).toBe(false);
  expect(leadsToPlace(clarify, { ...named, asksWhere: false })).toBe(true);
});

test('where nothing answers, anything that names a place leads there', () => {
  expect(leadsToPlace(unsure, { ...named, by: 'nearly', asksWhere: false })).toBe(true);
});

test('what may not be answered, and a greeting, lead nowhere', () => {
  expect(leadsToPlace({ kind: 'hand-over', reason: 'vetoed' }, named)).toBe(false);
  expect(leadsToPlace({ kind: 'hand-over', reason: 'nothing-asked' }, named)).toBe(false);
  expect(leadsToPlace({ kind: 'first-words', about: 'hello' }, named)).toBe(false);
});

test('where a place is asked for that is not here, an entry that is only likely is asked back about', () => {
  expect(askedBack(answer(0.97))).toEqual({ kind: 'clarify', choices: [{ entryId: 'toilets', p: 0.97 }] });
  expect(askedBack(answer(0.99))).toEqual(answer(0.99));
  expect(askedBack(unsure)).toEqual(unsure);
});
