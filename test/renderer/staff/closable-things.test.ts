import { expect, test } from 'vitest';
import { closableThings, foundThings } from '#renderer/staff/closable-things.ts';
import { sampleVenue } from '#test/support/fixtures/sample-venue.ts';

const { places, guide } = sampleVenue('mall');
const passages = (guide?.passages ?? []).map((passage) => ({ ...passage, by: 'lift' as const }));
const all = closableThings({ passages, closed: [] }, places);

const found = (typed: string, ...placeIds: string[]) => foundThings(all, typed, placeIds, passages).map(({ id }) => id);

test('what was found stands in the order in which it fits, a lift in place of the places that it is', () => {
  expect(found('店', 'optician', 'bookshop')).toEqual(['optician', 'bookshop']);
  expect(found('df', 'east-lifts')).toEqual(['east-lift']);
});

test('a passage that is no place is found by its name, and what fits nothing is left out', () => {
  const stairs = {
    id: 'north-stairs',
    name: { 'zh-CN': '北侧楼梯', en: 'the north stairs' },
    by: 'stairs',
    placeIds: [],
  } as const;
  const things = closableThings({ passages: [{ ...stairs, placeIds: [] }], closed: [] }, places);
  const called = (typed: string) => foundThings(things, typed, [], []).map(({ id }) => id);
  expect(called('楼梯')).toEqual(['north-stairs']);
  expect(called('North')).toEqual(['north-stairs']);
  expect(called('没有的店')).toEqual([]);
});
