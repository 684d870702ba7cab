import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordMigrations } from '#core/composition/record-migrations.ts';
import { noWrongPins, oneMore, settle, waitMs } from '#core/staff/lock-out.ts';
import { createWrongPinCount } from '#core/staff/wrong-pins.ts';
import { openRecordDatabase } from '#core/storage/record-database.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** A role that is locked for an hour, on a terminal that may be started again. */
function lockedRole() {
  const db = openRecordDatabase(':memory:', recordMigrations);
  const clock = createTestClock();
  const open = () => createWrongPinCount({ db, clock });
  const count = open();
  for (let time = 0; time < 20; time += 1) count.add('editor');
  return { clock, count, open };
}

test('the clock two days back and right again leaves lock and count as they were', () => {
  const { clock, count } = lockedRole();
  clock.set(-2 * dayMs);
  count.lockedMs('editor');
  clock.advance(minuteMs);
  clock.set(2 * dayMs);
  expect(count.lockedMs('editor')).toBe(59 * minuteMs);
  clock.advance(59 * minuteMs);
  expect(count.lockedMs('editor')).toBe(0);
  expect(count.add('editor').waitMs).toBe(60 * minuteMs);
});

test.each([1970, 2037, 2200])(
  'a clock set to the year %i while the terminal runs neither frees nor locks for longer',
  (year) => {
    const { clock, count } = lockedRole();
    clock.set(Date.UTC(year, 0, 1) - clock.nowMs());
    expect(count.lockedMs('editor')).toBe(60 * minuteMs);
    clock.advance(60 * minuteMs);
    expect(count.lockedMs('editor')).toBe(0);
  },
);

test('a clock set back before a start frees nobody, and the wait ends all the same', () => {
  const { clock, open } = lockedRole();
  clock.set(-2 * dayMs);
  const started = open();
  expect(started.lockedMs('editor')).toBe(60 * minuteMs);
  clock.set(2 * dayMs);
  expect(started.lockedMs('editor')).toBe(60 * minuteMs);
  expect(open().lockedMs('editor')).toBe(60 * minuteMs);
  clock.advance(60 * minuteMs);
  expect(started.lockedMs('editor')).toBe(0);
});

/** A wrong or a right PIN, a restart, or so many milliseconds in which nothing happens. */
const happening = fc.oneof(
  fc.constantFrom('wrong', 'wrong', 'right', 'restart'),
  fc.nat({ max: 2 * 3_600_000 }),
  fc.nat({ max: 30 * 3_600_000 }),
);

test('what is stored is what the arithmetic says, whatever happens in whatever order', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 40 }), (happenings) => {
      const db = openRecordDatabase(':memory:', recordMigrations);
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
