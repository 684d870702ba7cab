import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minutesLeftOf } from '#core/hours/time-left.ts';

test.each([
  ['8:00', '18:00', '7:59', 0],
  ['8:00', '18:00', '8:00', 600],
  ['8:00', '18:00', '17:59', 1],
  ['8:00', '18:00', '18:00', 0],
  ['22:00', '30:00', '23:00', 420],
  ['22:00', '30:00', '5:59', 1],
  ['22:00', '30:00', '6:00', 0],
])('of %s to %s, at %s, there are left %i minutes', (from, to, at, left) => {
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  expect(minutesLeftOf({ from, to }, hours * 60 + minutes)).toBe(left);
});

test('whatever the stretch and the time, what is left ends outside of it', () => {
  const minute = fc.integer({ min: 0, max: 1439 });
  const written = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  fc.assert(
    fc.property(minute, fc.integer({ min: 1, max: 720 }), minute, (begins, length, at) => {
      const span = { from: written(begins), to: written(begins + length) };
      const left = minutesLeftOf(span, at);
      expect(left).toBeLessThanOrEqual(length);
      expect(minutesLeftOf(span, (at + left) % 1440)).toBe(0);
    }),
  );
});
