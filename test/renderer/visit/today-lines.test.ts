import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createCatalogue } from '#core/content/catalogue.ts';
import { readSampleVenue } from '#core/content/sample-venues.ts';
import { readCalendar } from '#core/hours/calendars.ts';
import { createOpenings } from '#core/hours/openings.ts';
import { createSay } from '#renderer/messages.ts';
import { todayHeading, todayLines } from '#renderer/visit/attract/today-lines.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';
import { venueByTheClock } from '#test/support/fixtures/venues-by-the-clock.ts';

const assets = (name: string) => fileURLToPath(new URL(`../../../assets/${name}/`, import.meta.url));

/** What the waiting screen of a sample venue says about today at a moment in Shanghai. */
function saidAt(id: string, at: string): { readonly heading: string; readonly lines: readonly string[] } {
  const clock = createTestClock(Date.parse(`${at}:00+08:00`));
  const { content } = readSampleVenue(assets('venues'), id);
  const { venue } = content;
  const { writtenOn } = createCatalogue(content, clock.nowMs);
  const calendar = readCalendar(assets('calendars'), venue.country);
  const { now, close } = createOpenings({ clock, current: () => ({ venue, calendar, writtenOn }) });
  close();
  const openings = now.get();
  if (!openings) throw new Error('nothing is known of the venue');
  const language = 'zh-CN';
  const moment = { say: createSay(language), language, nowMs: clock.nowMs(), timeZone: venue.timeZone } as const;
  const lines = todayLines(venue, openings, moment).map(({ label, value }) => `${label} ${value}`);
  return { heading: moment.say(todayHeading(openings)), lines };
}

test('while the hall is open, hours, last number and its own words stand there', () => {
  const { heading, lines } = saidAt('hall', '2026-12-01T11:00');
  expect(heading).toBe('今天');
  expect(lines).toEqual(['现在开着 到 17:00', '取号到 16:30', '中午 照常办事', '周六 9:00–12:00']);
});

test('what takes place today has a line of the four, until its minute', () => {
  expect(saidAt('hall', '2026-12-01T09:30').lines[2]).toBe('10:00 开始 手机办事帮教');
  expect(saidAt('hall', '2026-12-01T10:00').lines[2]).toBe('正在进行 手机办事帮教');
  expect(saidAt('mall', '2026-12-01T16:40').lines[1]).toBe('20:00 开始 糕点晚间八折');
  expect(saidAt('mall', '2026-12-01T20:00').lines[1]).toBe('今天优惠 糕点晚间八折');
});

test.each([
  ['on a Sunday', '2026-11-29T06:30', '今天不开 明天 9:00 开'],
  ['after closing', '2026-12-01T19:00', '今天关了 明天 9:00 开'],
])('%s nothing is said that holds on open days only', (_when, at, opening) => {
  expect(saidAt('hall', at)).toEqual({ heading: '开门时间', lines: [opening, '周六 9:00–12:00'] });
});

test('what the venue says of an open day leaves with its last half hour, when last orders and tours are over', () => {
  expect(saidAt('mall', '2026-12-01T21:20').lines).toContain('餐厅点单到 21:30');
  expect(saidAt('mall', '2026-12-01T21:46').lines).toEqual(['快关了 到 22:00', '今天优惠 糕点晚间八折']);
  expect(saidAt('hall', '2026-12-01T16:40').lines).toEqual(['快关了 到 17:00', '取号到 今天已停', '周六 9:00–12:00']);
});

test('on a day with hours of its own nothing is said that holds on others: 中午 照常 in a lunch break', () => {
  const { face, openings, nowMs } = venueByTheClock('hall', 'break');
  const language = 'zh-CN';
  const moment = { say: createSay(language), language, nowMs, timeZone: face.timeZone } as const;
  const lines = todayLines(face, openings, moment).map(({ label, value }) => `${label} ${value}`);
  expect(lines).toEqual(['中间休息 13:30 开', '周六 9:00–12:00']);
});

test('by a clock that is wrong the usual hours and the words of the venue stand there', () => {
  const { heading, lines } = saidAt('hall', '1970-01-01T08:00');
  expect(heading).toBe('平时');
  expect(lines).toEqual(['周一至周五 9:00\u2060–\u206017:00', '中午 照常办事', '周六 9:00–12:00']);
});

test('on a day that no calendar reaches it says that it may be a holiday, and nothing that holds on open days only', () => {
  const { heading, lines } = saidAt('hall', '2027-01-01T10:00');
  expect(heading).toBe('平时');
  expect(lines).toEqual(['今天 可能放假', '周一至周五 9:00\u2060–\u206017:00', '周六 9:00–12:00']);
});
