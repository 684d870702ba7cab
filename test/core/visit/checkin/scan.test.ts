import { expect, test } from 'vitest';
import { noCheckIn } from '#test/support/fakes/no-check-in.ts';
import { createTestReception } from '#test/support/fixtures/reception.ts';

/** A visit on a day with appointments, whose QR codes are read or not. */
function setup({ isScanOffered = true, hitch = 'not-found' as 'not-found' | 'route-over' } = {}) {
  const terminal = createTestReception(undefined, {}, undefined, {
    ...noCheckIn,
    isOffered: () => true,
    isScanOffered: () => isScanOffered,
    begin: (tell) => ({
      ...noCheckIn.begin(tell),
      attempt: () => ({ kind: 'hitch', hitch, triesLeft: hitch === 'route-over' ? 0 : 4 }),
    }),
  });
  const id = terminal.begin();
  return {
    ...terminal,
    act: (intent: Parameters<typeof terminal.reception.intend>[1]) => terminal.reception.intend(id, intent),
  };
}

test('a camera reads a QR code only after a yes, and only where that was asked', () => {
  const { act, visit } = setup();
  expect(visit().offersScan).toBe(true);
  for (const kind of ['begin-scan', 'scan-failed'] as const)
    expect(act({ kind })).toEqual({ ok: false, code: 'no-check-in' });
  act({ kind: 'open-check-in', at: 'routes' });
  act({ kind: 'open-check-in', at: 'scan' });
  expect(visit().screen).toEqual({ name: 'check-in-scan-ask' });
  act({ kind: 'begin-scan' });
  expect(visit().screen).toEqual({ name: 'check-in-scan' });
  act({ kind: 'back' });
  expect(visit().screen.name).toBe('check-in');
});

test('idle time stands still while a QR code is looked for, which ends by itself', () => {
  const { act, visit, clock } = setup();
  act({ kind: 'open-check-in', at: 'scan' });
  act({ kind: 'begin-scan' });
  clock.advance(29_999);
  expect(visit()).toMatchObject({ screen: { name: 'check-in-scan' }, presence: { kind: 'here' } });
  clock.advance(1);
  expect(visit().screen).toEqual({ name: 'check-in-scan-over', hitch: 'nothing-read' });
  clock.advance(46_000);
  expect(visit().presence.kind).toBe('asking');
});

test('the half minute begins anew with each yes', () => {
  const { act, visit, clock } = setup();
  act({ kind: 'open-check-in', at: 'scan' });
  act({ kind: 'begin-scan' });
  clock.advance(20_000);
  act({ kind: 'back' });
  act({ kind: 'open-check-in', at: 'scan' });
  clock.advance(20_000);
  expect(visit().screen.name).toBe('check-in-scan-ask');
  act({ kind: 'begin-scan' });
  clock.advance(20_000);
  expect(visit().screen.name).toBe('check-in-scan');
});

test('whoever goes from the camera to another screen and back is asked again', () => {
  const { act, visit } = setup();
  act({ kind: 'open-check-in', at: 'scan' });
  act({ kind: 'begin-scan' });
  act({ kind: 'open', screen: 'language' });
  act({ kind: 'back' });
  expect(visit().screen.name).toBe('check-in-scan-ask');
});

test('a camera that cannot be used leads to the other routes', () => {
  const { act, visit } = setup();
  act({ kind: 'open-check-in', at: 'scan' });
  act({ kind: 'begin-scan' });
  act({ kind: 'scan-failed' });
  expect(visit().screen).toEqual({ name: 'check-in-scan-over', hitch: 'no-camera' });
});

test('a code that was read and not found may be typed; it is one route, used up as one', () => {
  const { act, visit } = setup({ hitch: 'route-over' });
  act({ kind: 'open-check-in', at: 'routes' });
  act({ kind: 'open-check-in', at: 'scan' });
  act({ kind: 'begin-scan' });
  act({ kind: 'check-in-by-code', code: '999999' });
  expect(visit().screen).toEqual({ name: 'check-in-route', route: 'code', hitch: 'route-over', triesLeft: 0 });
  act({ kind: 'open-check-in', at: 'scan' });
  expect(visit().screen).toMatchObject({ name: 'check-in-route', route: 'code', hitch: 'route-over' });
});

test('where QR codes are not read, nothing leads to a camera', () => {
  const { act, visit } = setup({ isScanOffered: false });
  expect(visit().offersScan).toBe(false);
  expect(act({ kind: 'open-check-in', at: 'scan' })).toEqual({ ok: false, code: 'no-check-in' });
});
