import { expect, test } from 'vitest';
import { languages } from '#contract/base/language.ts';
import { createSay } from '#renderer/messages.ts';
import { drawScreen, sealsOn } from '#test/support/fixtures/drawn-screen.tsx';
import { clockedVenues, venueByTheClock } from '#test/support/fixtures/venues-by-the-clock.ts';

const screen = { name: 'emergency' } as const;

test.each(clockedVenues)('in an emergency the one seal key calls somebody, with the drawing of alarm (%s)', (venue) => {
  for (const occasion of ['open', 'last-half-hour', 'wrong-clock'] as const)
    for (const language of languages) {
      const seals = sealsOn(drawScreen(venueByTheClock(venue, occasion), { screen, language }));
      expect(seals, `${occasion} ${language}`).toEqual([
        { label: createSay(language)('emergency.now'), icon: 'alarm' },
      ]);
    }
});

test.each(clockedVenues)(
  'where nobody is there no seal key promises anybody: the key says that a bell rings (%s)',
  (venue) => {
    for (const [staffCalled, word] of [
      [false, 'emergency.ring'],
      [true, 'emergency.rung'],
    ] as const) {
      const drawn = drawScreen(venueByTheClock(venue, 'after'), { screen, staffCalled });
      expect(sealsOn(drawn)).toEqual([]);
      expect(drawn.replace(/<[^>]*>/gu, '')).toContain(createSay('zh-CN')(word));
    }
  },
);
