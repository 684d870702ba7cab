import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { eventSchema, type VenueEvent } from '#contract/venue/event.ts';
import type { Occurrence } from '#contract/venue/hours.ts';
import { createCatalogue } from '#core/content/catalogue.ts';
import { readSampleVenue } from '#core/content/sample-venues.ts';
import { readCalendar } from '#core/hours/calendars.ts';
import { type House, occurrencesOf } from '#core/hours/events.ts';
import { localMoment } from '#core/hours/local-time.ts';
import { createOpenings } from '#core/hours/openings.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';

const assets = (name: string) => fileURLToPath(new URL(`../../../assets/${name}/`, import.meta.url));
const shanghai = (text: string) => Date.parse(`${text}:00+08:00`);

function event(change: Record<string, unknown> = {}): VenueEvent {
  const plain = {
    id: 'talk',
    kind: 'event',
    name: { 'zh-CN': '讲座' },
    line: { 'zh-CN': '讲一小时。' },
    placeId: 'hall-1',
    times: [{ from: '14:00', to: '15:00' }],
    department: { 'zh-CN': '服务台' },
    checkedOn: '2026-11-01',
  };
  return eventSchema.parse({ ...plain, ...change });
}

const always: House = { calendar: null };

function written({ begins, ends, isOn }: Occurrence): string {
  const time = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  const [from, to] = [`${begins.day} ${time(begins.minutes)}`, `${ends.day} ${time(ends.minutes)}`];
  return `${isOn ? 'on ' : ''}${from} to ${to}`;
}

const at = (timeZone: string, moment: string) => localMoment(timeZone, Date.parse(moment));

function next(one: VenueEvent, moment: string, house = always, timeZone = 'Asia/Shanghai'): readonly string[] {
  return occurrencesOf([one], house, at(timeZone, moment)).map(written);
}

test('an event is next, on, and gone at its minute; then comes the one of the next day', () => {
  expect(next(event(), '2026-12-02T13:59:59+08:00')).toEqual(['2026-12-02 14:00 to 2026-12-02 15:00']);
  expect(next(event(), '2026-12-02T14:00:00+08:00')).toEqual(['on 2026-12-02 14:00 to 2026-12-02 15:00']);
  expect(next(event(), '2026-12-02T14:59:59+08:00')).toEqual(['on 2026-12-02 14:00 to 2026-12-02 15:00']);
  expect(next(event(), '2026-12-02T15:00:00+08:00')).toEqual(['2026-12-03 14:00 to 2026-12-03 15:00']);
});

test('what has its one day is not told of more than a week before it, nor after it', () => {
  const once = event({ firstDay: '2026-12-09', lastDay: '2026-12-09' });
  expect(next(once, '2026-12-01T12:00:00+08:00')).toEqual([]);
  expect(next(once, '2026-12-02T12:00:00+08:00')).toEqual(['2026-12-09 14:00 to 2026-12-09 15:00']);
  expect(next(once, '2026-12-09T15:00:00+08:00')).toEqual([]);
});

test('what passes midnight goes on after it, and what meets the next day does not end between', () => {
  const night = event({ times: [{ from: '22:00', to: '26:00' }], weekdays: ['sat'] });
  expect(next(night, '2026-12-06T01:59:00+08:00')).toEqual(['on 2026-12-05 22:00 to 2026-12-06 2:00']);
  expect(next(night, '2026-12-06T02:00:00+08:00')).toEqual(['2026-12-12 22:00 to 2026-12-13 2:00']);
  const sale = event({ times: [{ from: '0:00', to: '24:00' }], firstDay: '2026-12-05', lastDay: '2026-12-07' });
  expect(next(sale, '2026-12-06T12:00:00+08:00')).toEqual(['on 2026-12-05 0:00 to 2026-12-08 0:00']);
});

test('when clocks are put forward or back, the clock on the wall counts', () => {
  const early = event({ times: [{ from: '1:30', to: '3:30' }] });
  const inNewYork = (moment: string) => next(early, moment, always, 'America/New_York');
  // On 14 March 2027 two o'clock becomes three; on 7 November 2027 two becomes one.
  expect(inNewYork('2027-03-14T06:59:00Z')).toEqual(['on 2027-03-14 1:30 to 2027-03-14 3:30']);
  expect(inNewYork('2027-03-14T07:29:00Z')).toEqual(['on 2027-03-14 1:30 to 2027-03-14 3:30']);
  expect(inNewYork('2027-03-14T07:30:00Z')).toEqual(['2027-03-15 1:30 to 2027-03-15 3:30']);
  expect(inNewYork('2027-11-07T05:30:00Z')).toEqual(['on 2027-11-07 1:30 to 2027-11-07 3:30']);
  expect(inNewYork('2027-11-07T08:30:00Z')).toEqual(['2027-11-08 1:30 to 2027-11-08 3:30']);
});

test('what comes every week keeps to the days on which the house is certainly open; what has one day is as it is written', () => {
  const { venue } = readSampleVenue(assets('venues'), 'hall').content;
  const hall: House = { hours: venue.hours, calendar: readCalendar(assets('calendars'), 'cn') };
  const weekly = event({ weekdays: ['thu', 'sun'] });
  // From Thursday 1 October the holidays; Sunday 27 September is no workday either.
  expect(next(weekly, '2026-09-25T12:00:00+08:00', hall)).toEqual([]);
  const once = event({ firstDay: '2026-10-01', lastDay: '2026-10-01' });
  expect(next(once, '2026-09-30T12:00:00+08:00', hall)).toEqual(['2026-10-01 14:00 to 2026-10-01 15:00']);
  // A year that no calendar reaches yet.
  expect(next(event(), '2031-03-04T12:00:00+08:00', hall)).toEqual([]);
});

test('many are told of in the order in which they begin, each once', () => {
  const late = event({ id: 'late', times: [{ from: '18:00', to: '19:00' }] });
  const twice = event({
    id: 'twice',
    times: [
      { from: '9:00', to: '9:30' },
      { from: '17:00', to: '17:30' },
    ],
  });
  const found = occurrencesOf([late, event(), twice], always, at('Asia/Shanghai', '2026-12-02T12:00:00+08:00'));
  expect(found.map(({ eventId }) => eventId)).toEqual(['talk', 'twice', 'late']);
});

function sampleAt(id: string, startMs: number) {
  const { content } = readSampleVenue(assets('venues'), id);
  const { venue } = content;
  const { writtenOn } = createCatalogue(content, () => 0);
  const clock = createTestClock(startMs);
  const calendar = readCalendar(assets('calendars'), venue.country);
  return { clock, openings: createOpenings({ clock, current: () => ({ venue, calendar, writtenOn }) }) };
}

test('pages are told within seconds that an offer is over, also by a clock that was put forward over its end', () => {
  const { clock, openings } = sampleAt('mall', shanghai('2026-12-02T13:29'));
  const offer = () => openings.now.get()?.events.find(({ eventId }) => eventId === 'noodle-lunch');
  expect(offer()?.isOn).toBe(true);
  clock.advance(65_000);
  expect(offer()).toMatchObject({ isOn: false, begins: { day: '2026-12-03' } });
  openings.close();
});

test('by a clock that must be wrong nothing takes place', () => {
  expect(sampleAt('mall', 0).openings.now.get()?.events).toEqual([]);
});

test('on any day on which a sample is open something takes place, but for the hall’s Saturdays', () => {
  const days = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05', '2026-12-06'];
  const eventful = (id: string) => {
    const { venue } = readSampleVenue(assets('venues'), id).content;
    const house: House = { hours: venue.hours, calendar: readCalendar(assets('calendars'), venue.country) };
    return days.filter((day) =>
      occurrencesOf(venue.events, house, at(venue.timeZone, `${day}T09:01:00+08:00`)).some(
        ({ begins }) => begins.day === day,
      ),
    );
  };
  expect(eventful('mall')).toEqual(days);
  expect(eventful('museum')).toEqual(days);
  expect(eventful('hall')).toEqual(days.slice(0, 4));
});
