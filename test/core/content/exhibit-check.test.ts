import { expect, test } from 'vitest';
import type { Venue } from '#contract/venue/venue.ts';
import { findExhibitFaults } from '#core/content/exhibit-check.ts';
import { sampleVenue } from '#test/support/fixtures/sample-venue.ts';

function faultsWith(change: (venue: Venue) => void): readonly string[] {
  const venue: Venue = structuredClone(sampleVenue('museum'));
  change(venue);
  return findExhibitFaults(venue).map(({ place, reason }) => `${place}: ${reason}`);
}

test('the sample shows thirty exhibits on three trails, and has no faults', () => {
  const { exhibits, trails } = sampleVenue('museum');
  expect(exhibits).toHaveLength(30);
  expect(trails).toHaveLength(3);
  expect(faultsWith(() => {})).toEqual([]);
});

test('what is shown in no room, and what a trail does not find or finds twice, is named', () => {
  expect(
    faultsWith(({ exhibits, trails }) => {
      for (const exhibit of exhibits.slice(0, 1)) exhibit.placeId = 'hall-9';
      for (const trail of trails.slice(0, 1)) trail.exhibitIds = ['knot-wall', 'gone', 'knot-wall'];
    }),
  ).toEqual([
    'exhibits.json: 0.placeId: there is no place hall-9',
    'trails.json: 0.exhibitIds.1: there is no exhibit gone',
    'trails.json: 0.exhibitIds.2: it leads to knot-wall twice',
  ]);
});

test('a number that stands beside two exhibits is named', () => {
  expect(
    faultsWith(({ exhibits }) => {
      for (const exhibit of exhibits.slice(1, 2)) exhibit.number = 101;
    }),
  ).toEqual(['exhibits.json: 1.number: the number 101 is used twice']);
});

test('a story that stops short of a language of the title is named', () => {
  expect(
    faultsWith(({ exhibits }) => {
      for (const { stories } of exhibits.slice(0, 1)) delete stories.expert.lead.ko;
    }),
  ).toEqual(['exhibits.json: 0.stories.expert.lead: it has no ko text, and the title has one']);
});
