import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languages } from '#contract/base/language.ts';
import { mostFinderRows } from '#contract/page/guide-calls.ts';
import { type Place, placeSchema } from '#contract/venue/venue.ts';
import { readSampleVenue, sampleVenueIds } from '#core/content/sample-venues.ts';
import { createFinder, type Finder } from '#core/finder/finder.ts';
import { galleryRows } from '#renderer/guide/gallery/rows.ts';

const folder = join(import.meta.dirname, '../../../assets/venues');

/** Every place to which touching row after row leads, and how many touches that takes at most. */
function placesIn(finder: Finder): { readonly ids: readonly string[]; readonly touches: number } {
  let touches = 0;
  const inside = (within: readonly string[]): string[] => {
    const rows = finder.list(within, 'zh-CN') ?? [];
    expect(rows.length).toBeLessThanOrEqual(mostFinderRows);
    touches = Math.max(touches, within.length + 1);
    return rows.flatMap((row) => {
      return row.kind === 'place' ? [row.place.id] : inside([...within, row.key]);
    });
  };
  return { ids: inside([]), touches };
}

function shops(count: number): Place[] {
  return Array.from({ length: count }, (_, at) =>
    placeSchema.parse({
      id: `shop-${at}`,
      sign: `A${1000 + at}`,
      name: { 'zh-CN': `店铺 ${at} 号` },
      floor: { 'zh-CN': at % 2 === 0 ? '一楼' : '二楼' },
      way: { 'zh-CN': '往前走。' },
      icon: 'shop',
    }),
  );
}

test('touching row after row leads to every place of the samples, and to each once', () => {
  for (const id of sampleVenueIds(folder)) {
    const { venue } = readSampleVenue(folder, id).content;
    const { ids } = placesIn(createFinder(venue));
    expect(ids.toSorted()).toEqual(venue.places.map((place) => place.id).toSorted());
  }
});

test('of 10,000 shops no list is longer than can be looked through, and four touches lead to any', () => {
  const { ids, touches } = placesIn(createFinder({ places: shops(10_000), kind: 'mall' }));
  expect(new Set(ids).size).toBe(10_000);
  expect(ids).toHaveLength(10_000);
  expect(touches).toBeLessThanOrEqual(5);
});

test('a stretch says from which sign to which it goes, in the order of the numbers', () => {
  const finder = createFinder({ places: shops(200), kind: 'mall' });
  const [floor] = finder.list([], 'zh-CN') ?? [];
  const stretches = finder.list([floor?.key ?? ''], 'zh-CN') ?? [];
  expect(stretches[0]).toMatchObject({ kind: 'range', from: 'A1000', to: 'A1078', count: 40 });
  expect(stretches.at(-1)).toMatchObject({ kind: 'range', from: 'A1160', to: 'A1198', count: 20 });
});

test('toilets are found on the first list, after what the house is visited for', () => {
  const { venue } = readSampleVenue(folder, 'hall').content;
  const rows = createFinder(venue).list([], 'zh-CN') ?? [];
  const at = rows.findIndex((row) => row.kind === 'line' && row.icon === 'toilet');
  expect(rows[at]).toMatchObject({ name: '洗手间' });
  expect(rows.slice(0, at).every((row) => row.kind === 'section' && row.of === 'promised')).toBe(true);
});

test('a row that is not there has no list', () => {
  const finder = createFinder({ places: shops(3), kind: 'mall' });
  expect(finder.list(['nothing'], 'en')).toBeNull();
  expect(finder.list(['promised-0', 'shop-1'], 'en')).toBeNull();
});

test('a venue without places has an empty list', () => {
  expect(createFinder({ places: [], kind: 'hall' }).list([], 'ko')).toEqual([]);
});

test('the rows that the gallery shows are those that core tells', () => {
  for (const id of sampleVenueIds(folder)) {
    const { venue } = readSampleVenue(folder, id).content;
    const finder = createFinder(venue);
    for (const language of languages)
      expect(galleryRows(venue.kind, language), `${id} ${language}`).toEqual(finder.list([], language));
  }
});
