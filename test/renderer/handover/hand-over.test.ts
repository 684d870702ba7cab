import { expect, test } from 'vitest';
import { languages } from '#contract/base/language.ts';
import type { Screen } from '#contract/page/visit.ts';
import { createSay } from '#renderer/messages.ts';
import { drawScreen, sealsOn } from '#test/support/fixtures/drawn-screen.tsx';
import { clockedVenues, venueByTheClock } from '#test/support/fixtures/venues-by-the-clock.ts';

const handOver = (over: Partial<Extract<Screen, { name: 'hand-over' }>> = {}): Screen => ({
  ...{ name: 'hand-over', asked: null, calledAt: null, written: null, isTakenBack: false },
  ...over,
});
const calledAt = '2026-11-24T02:24:00.000Z';

test.each(clockedVenues)('who takes a call back, or finds nobody there, is asked what they wanted (%s)', (venue) => {
  const seen = [
    { at: venueByTheClock(venue, 'open'), screen: handOver({ isTakenBack: true }) },
    { at: venueByTheClock(venue, 'after'), screen: handOver() },
  ];
  for (const { at, screen } of seen)
    for (const language of languages) {
      const label = createSay(language)('hand.again');
      expect(sealsOn(drawScreen(at, { screen, language }))).toEqual([{ label, icon: 'mic' }]);
      expect(sealsOn(drawScreen(at, { screen, language, listens: false }))).toEqual([{ label, icon: 'keyboard' }]);
    }
});

test('while somebody comes, and where a bell rang in vain, nothing is asked again', () => {
  expect(sealsOn(drawScreen(venueByTheClock('hall', 'open'), { screen: handOver({ calledAt }) }))).toEqual([]);
  expect(sealsOn(drawScreen(venueByTheClock('hall', 'after'), { screen: handOver({ calledAt }) }))).toEqual([]);
});

test('once somebody is there again, the seal key calls them', () => {
  const seals = sealsOn(drawScreen(venueByTheClock('hall', 'open'), { screen: handOver() }));
  expect(seals).toEqual([{ label: createSay('zh-CN')('hand.offer'), icon: 'staff' }]);
});
