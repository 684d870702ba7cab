import { expect, test } from 'vitest';
import type { Closable, Closure } from '#contract/page/closures.ts';
import type { StaffAct } from '#contract/page/staff-act.ts';
import type { Fact } from '#contract/upstream/fact.ts';
import { type ClosuresDeps, createClosures } from '#core/closures/closures.ts';
import { closureSteps } from '#core/closures/migrations/steps.ts';
import { openRecordDatabase } from '#core/storage/record-database.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';
import { temporaryFolder } from '#test/support/folder.ts';

const lift: Closable = { of: 'passage', id: 'lift' };
const toilet: Closable = { of: 'place', id: 'toilets' };
const hourMs = 3_600_000;

/** A venue with a lift and a toilet whose clock shows 10:24:00 on a Monday, and a terminal that can be started anew. */
function setup(given: Partial<ClosuresDeps> = {}) {
  const db = openRecordDatabase(`${temporaryFolder()}/record.db`, [closureSteps]);
  const clock = createTestClock();
  const acts: StaffAct[] = [];
  const facts: Fact[] = [];
  const start = (other: Partial<ClosuresDeps> = {}) =>
    createClosures({
      ...{ db, clock, venueId: 'hall', timeZone: () => 'Asia/Shanghai', isClockRight: () => true },
      knows: ({ id }) => id === 'lift' || id === 'toilets',
      audit: (_role, act) => void acts.push(act),
      append: (fact) => void facts.push(fact),
      ...given,
      ...other,
    });
  return { clock, acts, facts, start };
}

const ids = (closed: readonly Closure[]) => closed.map(({ id }) => id);

test('what is closed for half an hour opens by itself, and both are acts or facts', () => {
  const { clock, acts, facts, start } = setup();
  const closures = start();
  const put = closures.put({ ...lift, reason: 'repair', lasts: 'half-hour' }, 'attendant');
  const until = '2026-11-23T02:54:00.000Z';
  expect(put).toEqual({ ok: true, value: { ...lift, reason: 'repair', until } });
  expect(ids(closures.now.get())).toEqual(['lift']);
  clock.advance(29 * 60_000);
  expect(ids(closures.now.get())).toEqual(['lift']);
  clock.advance(60_000 + 5000);
  expect(closures.now.get()).toEqual([]);
  expect(acts).toEqual([{ type: 'closure.put', ...lift, reason: 'repair', until }]);
  expect(facts).toEqual([
    { type: 'closure.begun', ...lift, reason: 'repair', until },
    { type: 'closure.ended', ...lift, how: 'time' },
  ]);
});

test('today ends at the midnight of the venue, and a length on a full minute', () => {
  const { clock, start } = setup();
  const closures = start();
  clock.advance(20_000);
  expect(closures.put({ ...toilet, reason: 'cleaning', lasts: 'today' }, 'attendant')).toMatchObject({
    value: { until: '2026-11-23T16:00:00.000Z' },
  });
  expect(closures.put({ ...toilet, reason: 'cleaning', lasts: 'two-hours' }, 'attendant')).toMatchObject({
    value: { until: '2026-11-23T04:25:00.000Z' },
  });
});

test('what is closed stays so over a restart, and one whose time ran out meanwhile is open', () => {
  const { clock, facts, start } = setup();
  const before = start();
  before.put({ ...lift, reason: 'repair', lasts: 'until-opened' }, 'attendant');
  before.put({ ...toilet, reason: 'cleaning', lasts: 'half-hour' }, 'attendant');
  before.close();
  clock.advance(hourMs);
  const after = start();
  expect(ids(after.now.get())).toEqual(['lift']);
  expect(facts.at(-1)).toEqual({ type: 'closure.ended', ...toilet, how: 'time' });
});

test('staff open again before the time, and say anew why and until when', () => {
  const { acts, facts, start } = setup();
  const closures = start();
  closures.put({ ...lift, reason: 'repair', lasts: 'today' }, 'attendant');
  closures.put({ ...lift, reason: 'event', lasts: 'until-opened' }, 'editor');
  expect(closures.now.get()).toEqual([{ ...lift, reason: 'event', until: null }]);
  expect(closures.remove(lift, 'attendant')).toEqual({ ok: true, value: null });
  expect(closures.now.get()).toEqual([]);
  expect(closures.remove(lift, 'attendant')).toEqual({ ok: false, code: 'not-closed' });
  expect(acts.at(-1)).toEqual({ type: 'closure.removed', ...lift });
  expect(facts.at(-1)).toEqual({ type: 'closure.ended', ...lift, how: 'opened' });
});

test('by a clock that cannot be right nothing ends by itself, and nothing is closed that should', () => {
  let isRight = true;
  const { clock, start } = setup({ isClockRight: () => isRight });
  const closures = start();
  closures.put({ ...lift, reason: 'repair', lasts: 'half-hour' }, 'attendant');
  isRight = false;
  clock.advance(hourMs);
  expect(ids(closures.now.get())).toEqual(['lift']);
  expect(closures.put({ ...toilet, reason: 'repair', lasts: 'today' }, 'attendant')).toEqual({
    ...{ ok: false, code: 'clock-wrong' },
  });
  expect(closures.put({ ...toilet, reason: 'repair', lasts: 'until-opened' }, 'attendant').ok).toBe(true);
  isRight = true;
  clock.advance(5000);
  expect(ids(closures.now.get())).toEqual(['toilets']);
});

test('what the venue has not is not closed, and what it has no more is not shown until it has it again', () => {
  let hasLift = true;
  const { start } = setup({ knows: ({ id }) => id === 'lift' && hasLift });
  const closures = start();
  expect(closures.put({ ...toilet, reason: 'repair', lasts: 'today' }, 'attendant')).toEqual({
    ...{ ok: false, code: 'unknown-closable' },
  });
  closures.put({ ...lift, reason: 'repair', lasts: 'today' }, 'attendant');
  hasLift = false;
  closures.tellAnew();
  expect(closures.now.get()).toEqual([]);
  hasLift = true;
  closures.tellAnew();
  expect(ids(closures.now.get())).toEqual(['lift']);
});

test('a fact that cannot be written leaves nothing closed', () => {
  const { start } = setup({
    append: () => {
      throw new Error('the disk is full');
    },
  });
  const closures = start();
  expect(() => closures.put({ ...lift, reason: 'repair', lasts: 'today' }, 'attendant')).toThrow('full');
  closures.tellAnew();
  expect(closures.now.get()).toEqual([]);
});
