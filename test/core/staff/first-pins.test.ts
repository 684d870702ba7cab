import { expect, test } from 'vitest';
import { createStaffDesk, pins } from '#test/support/fixtures/staff.ts';

test('the first PINs are set at the terminal, of all roles at once, and open each role', async () => {
  const { staff, page } = createStaffDesk();
  let heard = 0;
  staff.firstPins.onSet(() => {
    heard += 1;
  });
  expect(staff.firstPins.state()).toBe('here');
  expect(await staff.firstPins.set(pins)).toEqual({ ok: true, value: null });
  expect(staff.firstPins.state()).toBe('set');
  expect(heard).toBe(1);
  const told = staff.audit({ before: null, limit: 9 }).map(({ act }) => act.type);
  expect(told).toEqual(['pins.first-set']);
  for (const role of ['attendant', 'editor', 'publisher'] as const) {
    expect(await staff.signIn(page(), { role, pin: pins[role] })).toMatchObject({ ok: true });
  }
});

test.each([
  ['one is too easy', { ...pins, attendant: '111111' }, 'pin-too-weak'],
  ['one is too short', { ...pins, editor: '4829' }, 'pin-too-short'],
  ['two are the same', { ...pins, editor: '４８２９１３' }, 'pins-alike'],
])('where %s, none is set', async (_what, given, code) => {
  const { staff } = createStaffDesk();
  expect(await staff.firstPins.set(given)).toEqual({ ok: false, code });
  expect(staff.roles().some(({ isPinSet }) => isPinSet)).toBe(false);
  expect(staff.firstPins.state()).toBe('here');
});

test('once a PIN is set, nobody sets first ones, not even somebody who began before', async () => {
  const { staff, set, page } = createStaffDesk();
  const late = staff.firstPins.set({ publisher: 'other-kettle-june', editor: '918273', attendant: '640917' });
  await set('publisher');
  expect(await late).toEqual({ ok: false, code: 'not-here' });
  expect(await staff.signIn(page(), { role: 'publisher', pin: pins.publisher })).toMatchObject({ ok: true });
});

test('where the record with the PINs was taken away, the command alone sets new ones', async () => {
  const { staff } = createStaffDesk({ isFirstRecord: false });
  expect(staff.firstPins.state()).toBe('by-command');
  expect(await staff.firstPins.set(pins)).toEqual({ ok: false, code: 'not-here' });
});
