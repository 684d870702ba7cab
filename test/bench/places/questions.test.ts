import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createPlaceFinding } from '#core/answering/place-finding.ts';
import { sampleContent } from '../../../bench/answers/exact.ts';
import { readPlaceSet } from '../../../bench/places/place-rows.ts';

const set = readPlaceSet(fileURLToPath(new URL('../../../bench/places/questions.jsonl', import.meta.url)));
const places = set.places.map(({ place }) => place);
const findingOf = async (id: string) => {
  const { venue } = sampleContent(id);
  const all = id === 'mall' ? [...venue.places, ...places] : venue.places;
  return [id, await createPlaceFinding({ places: all, exhibits: [] }, new AbortController().signal)] as const;
};
const findings = new Map(await Promise.all(set.venues.map(findingOf)));

const named = set.queries.map(({ venue = '', q, lang = 'zh-CN', gold }) => ({
  gold,
  found: findings.get(venue)?.asked({ text: q, language: lang, via: 'typed' })?.placeIds ?? [],
}));

test('of the shipped questions for places nineteen in twenty name one that is right', () => {
  const forPlaces = named.flatMap(({ gold, found }) => {
    const golds = [gold ?? []].flat().filter((id) => id.startsWith('place:'));
    return golds.length > 0 ? [golds.some((id) => found.includes(id.slice('place:'.length)))] : [];
  });
  expect(forPlaces.length).toBeGreaterThanOrEqual(300);
  expect(forPlaces.filter((isRight) => isRight).length / forPlaces.length).toBeGreaterThanOrEqual(0.95);
});

test('of the shipped questions for what is not there hardly any names a place', () => {
  const forNothing = named.filter(({ gold }) => gold === null);
  expect(forNothing.length).toBeGreaterThanOrEqual(50);
  expect(forNothing.filter(({ found }) => found.length > 0).length / forNothing.length).toBeLessThanOrEqual(0.02);
});
