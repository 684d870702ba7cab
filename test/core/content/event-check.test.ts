import { expect, test } from 'vitest';
import { eventSchema } from '#contract/venue/event.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import { findEventFaults } from '#core/content/event-check.ts';
import { findTooLong } from '#core/content/room.ts';
import { readSampleVenue, sampleVenueIds } from '#core/content/sample-venues.ts';

type Event = VenueContent['venue']['events'][number];

function faultsWith(id: string, change: (event: Event, content: VenueContent) => void): readonly string[] {
  const content: VenueContent = structuredClone(readSampleVenue('assets/venues', id).content);
  for (const event of content.venue.events.slice(0, 1)) change(event, content);
  return findEventFaults(content).map(({ place, reason }) => `${place}: ${reason}`);
}

test('every sample announces something, marked as a sample, and all of it leads to a place and an answer that are there', () => {
  for (const id of sampleVenueIds('assets/venues')) {
    const { venue, entries } = readSampleVenue('assets/venues', id).content;
    expect(venue.sample).toBe(true);
    expect(venue.events.length).toBeGreaterThanOrEqual(3);
    for (const { placeId, entryId } of venue.events) {
      expect(venue.places.map((place) => place.id)).toContain(placeId);
      if (entryId) expect(entries.map((entry) => entry.id)).toContain(entryId);
    }
    expect(faultsWith(id, () => {})).toEqual([]);
  }
});

test('what ends before it begins, by its days or by its times, is refused', () => {
  expect(
    faultsWith('mall', (event) => Object.assign(event, { firstDay: '2026-12-09', lastDay: '2026-12-08' })),
  ).toEqual(['events.json: 0.lastDay: it ends before it begins']);
  const [event] = readSampleVenue('assets/venues', 'mall').content.venue.events;
  const backwards = eventSchema.safeParse({ ...event, times: [{ from: '15:00', to: '14:00' }] });
  expect(backwards.error?.issues[0]?.message).toContain('ends before it begins');
});

test('a place or an answer that is not there is named', () => {
  expect(faultsWith('museum', (event) => Object.assign(event, { placeId: 'hall-9', entryId: 'gone' }))).toEqual([
    'events.json: 0.placeId: there is no place hall-9',
    'events.json: 0.entryId: there is no entry gone',
  ]);
});

test('only a mall makes offers', () => {
  const offer = (event: Event) => Object.assign(event, { kind: 'offer' });
  expect(faultsWith('mall', offer)).toEqual([]);
  expect(faultsWith('hall', offer)).toEqual(['events.json: 0.kind: a hall makes no offers']);
  expect(faultsWith('museum', offer)).toEqual(['events.json: 0.kind: a museum makes no offers']);
});

test('what can never take place is refused: on none of its days, or while the house is shut', () => {
  const days = { firstDay: '2026-12-07', lastDay: '2026-12-09', weekdays: ['sun'] };
  expect(faultsWith('mall', (event) => Object.assign(event, days))).toEqual([
    'events.json: 0.weekdays: none of these weekdays is among its days',
  ]);
  expect(faultsWith('museum', (event) => Object.assign(event, { weekdays: ['mon'] }))).toEqual([
    'events.json: 0.times: it never begins while the house is open',
  ]);
  const onMonday = { firstDay: '2026-12-07', lastDay: '2026-12-07', weekdays: [] };
  expect(faultsWith('museum', (event) => Object.assign(event, onMonday))).toEqual([]);
});

test('an id that stands twice, and a text that lacks a language of the name, are named', () => {
  expect(faultsWith('mall', (event, { venue }) => venue.events.push(structuredClone(event)))).toEqual([
    `events.json: ${readSampleVenue('assets/venues', 'mall').content.venue.events.length}.id: the id morning-stretch is used twice`,
  ]);
  expect(faultsWith('mall', ({ line }) => Reflect.deleteProperty(line, 'ko'))).toEqual([
    'events.json: 0.line: it has no ko text, and the title has one',
  ]);
});

test('a name that is wider than its line of the start screen is refused in its language', () => {
  const { venue } = structuredClone(readSampleVenue('assets/venues', 'mall').content);
  for (const event of venue.events.slice(0, 1)) event.name.en = 'A morning of gentle stretching';
  expect(findTooLong(venue).map(({ path }) => path.join('/'))).toEqual(['venue/events/0/name/en']);
});
