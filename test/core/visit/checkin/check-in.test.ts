import { expect, test } from 'vitest';
import type { CheckInResult } from '#contract/page/checkin.ts';
import type { CheckInAnswer, CheckInAttempt, CheckInSource } from '#core/visit/checkin/model.ts';
import { noCheckIn } from '#test/support/fakes/no-check-in.ts';
import { createTestReception } from '#test/support/fixtures/reception.ts';

const result: CheckInResult = {
  outcome: 'arrived',
  name: '张*华',
  day: '2026-11-23',
  time: '10:30',
  service: '身份证补领',
  place: 'C6',
};

/** A reception that asks a check-in whose answers the test decides. */
function setup(answers: readonly CheckInAnswer[], isOffered = true) {
  const tried: CheckInAttempt[] = [];
  let begun = 0;
  const checkIn: CheckInSource = {
    ...noCheckIn,
    isOffered: () => isOffered,
    begin: (tell) => {
      begun += 1;
      return {
        ...noCheckIn.begin(tell),
        attempt: (attempt) => {
          tried.push(attempt);
          return answers[tried.length - 1] ?? { kind: 'hitch', hitch: 'not-found', triesLeft: 4 };
        },
      };
    },
  };
  return { ...createTestReception(undefined, {}, undefined, checkIn), tried, begun: () => begun };
}

test('a visit leads over the routes to what came of a code, and back', () => {
  const { reception, begin, visit, tried } = setup([{ kind: 'done', result }]);
  const id = begin();
  expect(visit().offersCheckIn).toBe(true);
  reception.intend(id, { kind: 'open-check-in', at: 'routes' });
  expect(visit().screen).toEqual({ name: 'check-in', over: [] });
  reception.intend(id, { kind: 'open-check-in', at: 'code' });
  reception.intend(id, { kind: 'check-in-by-code', code: '202611' });
  expect(visit().screen).toEqual({ name: 'check-in-done', result });
  expect(tried).toEqual([{ route: 'code', code: '202611' }]);
  reception.intend(id, { kind: 'back' });
  expect(visit().screen).toEqual({ name: 'check-in-route', route: 'code', hitch: null, triesLeft: null });
});

test('a try in vain stays where it was made and says how many are left', () => {
  const { reception, begin, visit } = setup([]);
  const id = begin();
  reception.intend(id, { kind: 'open-check-in', at: 'phone' });
  reception.intend(id, { kind: 'check-in-by-phone', tail: '0831', surname: '张' });
  expect(visit().screen).toEqual({ name: 'check-in-route', route: 'phone', hitch: 'not-found', triesLeft: 4 });
  reception.intend(id, { kind: 'back' });
  expect(visit().screen).toEqual({ name: 'home' });
});

test('a route that is used up is so for the visit, and not for the next one', () => {
  const { reception, begin, visit, begun } = setup([{ kind: 'hitch', hitch: 'route-over', triesLeft: 0 }]);
  const id = begin();
  reception.intend(id, { kind: 'open-check-in', at: 'code' });
  reception.intend(id, { kind: 'check-in-by-code', code: '999999' });
  reception.intend(id, { kind: 'open-check-in', at: 'routes' });
  expect(visit().screen).toEqual({ name: 'check-in', over: ['code'] });
  reception.intend(id, { kind: 'open-check-in', at: 'code' });
  expect(visit().screen).toMatchObject({ name: 'check-in-route', hitch: 'route-over' });
  const next = begin('another page');
  reception.intend(next, { kind: 'open-check-in', at: 'routes' });
  expect(visit().screen).toEqual({ name: 'check-in', over: [] });
  expect(begun()).toBe(2);
});

test('on a day without appointments nothing leads to a check-in', () => {
  const { reception, begin, visit } = setup([], false);
  const id = begin();
  expect(visit().offersCheckIn).toBe(false);
  expect(reception.intend(id, { kind: 'open-check-in', at: 'routes' })).toEqual({ ok: false, code: 'no-check-in' });
  expect(visit().screen).toEqual({ name: 'home' });
});

test('an answer that comes while somebody checks in does not take the screen away', async () => {
  const { reception, begin, visit } = setup([{ kind: 'done', result }]);
  const id = begin();
  const asking = reception.ask(id, { text: '户口', via: 'spoken' });
  reception.intend(id, { kind: 'check-in-by-code', code: '202611' });
  await asking;
  expect(visit().screen.name).toBe('check-in-done');
});
