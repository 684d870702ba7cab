import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languages } from '#contract/base/language.ts';
import { readSampleVenue, sampleVenueIds } from '#core/content/sample-venues.ts';
import { sectionsOf, toiletsOf } from '#core/finder/sections.ts';

const folder = join(import.meta.dirname, '../../../assets/venues');
const venueOf = (id: string) => readSampleVenue(folder, id).content.venue;

test('what the key promises comes first: counters, shops, galleries', () => {
  const firstSign = (id: string) => {
    const { places, kind } = venueOf(id);
    return sectionsOf(places, kind, 'zh-CN')[0]?.lines[0]?.places[0].id;
  };
  expect([firstSign('hall'), firstSign('mall'), firstSign('museum')]).toEqual(['window-a1', 'shoes-bags', 'hall-1']);
});

test('every place stands in exactly one section, or among the toilets', () => {
  for (const id of sampleVenueIds(folder)) {
    const { places, kind } = venueOf(id);
    const found = sectionsOf(places, kind, 'en').flatMap(({ lines }) => lines.flatMap((line) => line.places));
    const toilets = toiletsOf(places, 'en')?.places ?? [];
    expect([...found, ...toilets].map((place) => place.id).toSorted()).toEqual(
      places.map((place) => place.id).toSorted(),
    );
  }
});

test('shops stand by floors: that of the terminal, those above it upwards, then those below', () => {
  const { places, kind } = venueOf('mall');
  const floors = sectionsOf(places, kind, 'en').flatMap((section) =>
    section.kind === 'promised' ? section.floor : [],
  );
  expect(floors).toEqual(['Level 1 (1F)', 'Level 2 (2F)', 'Level 3 (3F)', 'Basement 1']);
});

test.each(languages)(
  'toilets of all floors are one line, those of the floor of the terminal first (%s)',
  (language) => {
    const { places } = venueOf('mall');
    const toilets = toiletsOf(places, language);
    const ids = ['toilet-1f', 'accessible-toilet', 'toilet-2f', 'toilet-3f', 'toilet-b1'];
    expect(toilets?.places.map(({ id }) => id)).toEqual(ids);
    expect(toilets?.name).not.toMatch(/\d|[一二三]楼/);
  },
);

test('in large print on the smallest panel, six to a page, five touches lead to any place', () => {
  const perPage = 6;
  const turns = (index: number) => Math.floor(index / perPage);
  for (const id of sampleVenueIds(folder)) {
    const { places, kind } = venueOf(id);
    const sections = sectionsOf(places, kind, 'zh-CN');
    // The toilets stand before the first that is no promise.
    const before = ({ kind: of }: (typeof sections)[number]) => (of === 'promised' ? 0 : 1);
    const steps = sections.flatMap((section, at) =>
      section.lines.flatMap((line, row) => {
        const toLine = 1 + turns(at + before(section)) + 1 + turns(row) + 1;
        return line.places.map((_, index) => (line.places.length > 1 ? toLine + turns(index) + 1 : toLine));
      }),
    );
    expect(Math.max(...steps), id).toBeLessThanOrEqual(5);
  }
});
