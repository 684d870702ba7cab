import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { VenueContent } from '#contract/venue/venue.ts';
import { createCatalogue } from '#core/content/catalogue.ts';
import { readSampleVenue, sampleVenueIds } from '#core/content/sample-venues.ts';
import { readCalendar } from '#core/hours/calendars.ts';
import { createOpenings } from '#core/hours/openings.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';

const assets = (name: string) => fileURLToPath(new URL(`../../../assets/${name}/`, import.meta.url));

function hoursOf(content: VenueContent) {
  const { venue } = content;
  const { writtenOn } = createCatalogue(content, () => 0);
  return { venue, calendar: readCalendar(assets('calendars'), venue.country), writtenOn };
}

function setup(id: string, startMs: number) {
  const { content } = readSampleVenue(assets('venues'), id);
  const clock = createTestClock(startMs);
  let current = hoursOf(content);
  const openings = createOpenings({ clock, current: () => current });
  const replace = (other: string) => {
    current = hoursOf(readSampleVenue(assets('venues'), other).content);
  };
  return { clock, openings, replace };
}

const shanghai = (text: string) => Date.parse(`${text}:00+08:00`);

test('at half past six on a Sunday the sample hall is shut, and so are its desks and its staff', () => {
  const { openings } = setup('hall', shanghai('2026-11-29T06:30'));
  const now = openings.now.get();
  expect(now?.venue).toMatchObject({ kind: 'shut', why: 'day-off', opensNext: { day: '2026-11-30' } });
  expect(now?.staff.kind).toBe('shut');
  expect(now?.services.business?.kind).toBe('shut');
});

test('on a Saturday morning its areas A and C are open, B and D are not', () => {
  const { openings } = setup('hall', shanghai('2026-11-28T10:00'));
  const kinds = Object.entries(openings.now.get()?.services ?? {}).map(([id, { kind }]) => `${id} ${kind}`);
  expect(kinds).toEqual(['general open', 'insurance shut', 'residence open', 'business shut']);
});

test('the museum is shut on Mondays, and nothing is said by a clock that is behind what the content was checked on', () => {
  expect(setup('museum', shanghai('2026-11-30T10:00')).openings.now.get()?.venue.kind).toBe('shut');
  expect(setup('museum', shanghai('2026-10-05T10:00')).openings.now.get()?.venue.kind).toBe('unknown');
  expect(setup('museum', shanghai('2026-12-01T10:00')).openings.now.get()?.venue.kind).toBe('open');
});

test('what is open changes with the clock, within seconds', () => {
  const { clock, openings } = setup('hall', shanghai('2026-12-01T08:59'));
  expect(openings.now.get()?.venue.kind).toBe('shut');
  clock.advance(65_000);
  expect(openings.now.get()?.venue.kind).toBe('open');
  openings.close();
  clock.advance(12 * 3600 * 1000);
  expect(openings.now.get()?.venue.kind).toBe('open');
});

test('content that takes the place of other content brings its hours', () => {
  const { openings, replace } = setup('museum', shanghai('2026-11-30T10:00'));
  expect(openings.now.get()?.venue.kind).toBe('shut');
  replace('hall');
  openings.look();
  expect(openings.now.get()?.venue.kind).toBe('open');
});

test('every sample venue has hours of its own, and a calendar for its country', () => {
  for (const id of sampleVenueIds(assets('venues'))) {
    expect(setup(id, shanghai('2026-12-02T11:00')).openings.now.get()?.venue).toMatchObject({
      kind: 'open',
      isSure: true,
    });
  }
});

test('a country without a calendar leaves what depends on holidays unsure', () => {
  expect(readCalendar(assets('calendars'), 'zz')).toBeNull();
  expect(readCalendar(assets('calendars'), null)).toBeNull();
});
