import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noWrongPins, oneMore, settle, waitMs } from '#core/staff/lock-out.ts';
import { createWrongPinCount } from '#core/staff/wrong-pins.ts';
import { openRecordDatabase } from '#core/storage/record-database.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';

/** A wrong or a right PIN, a restart, or so many milliseconds in which nothing happens. */
const happening = fc.oneof(
  fc.constantFrom('wrong', 'wrong', 'right', 'restart'),
  fc.nat({ max: 2 * 3_600_000 }),
  fc.nat({ max: 30 * 3_600_000 }),
);

test('what is stored is what the arithmetic says, whatever happens in whatever order', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 40 }), (happenings) => {
      const db = openRecordDatabase(':memory:');
      const clock = createTestClock();
      const open = () => createWrongPinCount({ db, clock });
      let stored = open();
      let expected = noWrongPins;
      const steps = {
        wrong: () => {
          stored.add('editor');
          expected = oneMore(expected, clock.nowMs());
        },
        right: () => {
          stored.clear('editor');
          expected = noWrongPins;
        },
        restart: () => {
          stored = open();
        },
      };
      for (const each of happenings) {
        if (typeof each === 'number') clock.advance(each);
        else steps[each]();
        expected = settle(expected, clock.nowMs());
        expect(stored.lockedMs('editor')).toBe(waitMs(expected, clock.nowMs()));
      }
      expect(stored.lockedMs('publisher')).toBe(0);
      db.close();
    }),
    { numRuns: 60 },
  );
});
