import { expect, test } from 'vitest';
import { createConnection } from '#core/door/connection.ts';
import { createStaffDesk, idleSeconds, pins } from '#test/support/fixtures/staff.ts';

const wrong = '913482';

test('a new terminal has no PIN, and nobody can sign in', async () => {
  const { staff, page } = createStaffDesk();
  const connection = page();
  expect(staff.roles().map(({ isPinSet }) => isPinSet)).toEqual([false, false, false]);
  expect(await staff.signIn(connection, { role: 'publisher', pin: '' })).toEqual({ ok: false, code: 'no-pin-set' });
  expect(connection.roles()).toEqual(['visitor']);
});

test('the right PIN gives its role to its own connection alone', async () => {
  const { staff, page, set } = createStaffDesk();
  await set('editor');
  const [here, elsewhere] = [page(), page()];
  expect(await staff.signIn(here, { role: 'editor', pin: pins.editor })).toEqual({
    ok: true,
    value: { role: 'editor', secondsLeft: idleSeconds },
  });
  expect(here.roles()).toEqual(['visitor', 'editor']);
  expect(elsewhere.roles()).toEqual(['visitor']);
});

test('the PIN of one role does not open another', async () => {
  const { staff, page, set } = createStaffDesk();
  await set('attendant');
  await set('publisher');
  const connection = page();
  expect(await staff.signIn(connection, { role: 'publisher', pin: pins.attendant })).toMatchObject({
    code: 'wrong-pin',
  });
  expect(connection.roles()).toEqual(['visitor']);
});

test('a PIN typed in full-width digits is the same PIN', async () => {
  const { staff, page, set } = createStaffDesk();
  await set('attendant', '482913');
  expect(await staff.signIn(page(), { role: 'attendant', pin: '４８２９１３' })).toMatchObject({ ok: true });
});

test('five wrong PINs lock the role, for the right PIN too, and only that role', async () => {
  const { staff, clock, page, set } = createStaffDesk();
  await set('attendant');
  await set('editor');
  const left: unknown[] = [];
  for (let time = 0; time < 5; time += 1) left.push(await staff.signIn(page(), { role: 'attendant', pin: wrong }));
  expect(left.at(0)).toEqual({ ok: false, code: 'wrong-pin', triesLeft: 4, retrySeconds: 0 });
  expect(left.at(-1)).toEqual({ ok: false, code: 'wrong-pin', triesLeft: 0, retrySeconds: 30 });
  const locked = await staff.signIn(page(), { role: 'attendant', pin: pins.attendant });
  expect(locked).toEqual({ ok: false, code: 'locked', retrySeconds: 30 });
  expect(staff.roles()).toContainEqual({ role: 'attendant', isPinSet: true, lockedSeconds: 30 });
  expect(await staff.signIn(page(), { role: 'editor', pin: pins.editor })).toMatchObject({ ok: true });
  clock.advance(30_000);
  expect(await staff.signIn(page(), { role: 'attendant', pin: pins.attendant })).toMatchObject({ ok: true });
});

test('the right PIN clears what was wrong before it', async () => {
  const { staff, page, set } = createStaffDesk();
  await set('attendant');
  for (let time = 0; time < 4; time += 1) await staff.signIn(page(), { role: 'attendant', pin: wrong });
  await staff.signIn(page(), { role: 'attendant', pin: pins.attendant });
  expect(await staff.signIn(page(), { role: 'attendant', pin: wrong })).toMatchObject({ triesLeft: 4 });
});

test('the lock outlasts a restart', async () => {
  const desk = createStaffDesk();
  await desk.set('publisher');
  for (let time = 0; time < 5; time += 1) await desk.staff.signIn(desk.page(), { role: 'publisher', pin: wrong });
  const { staff, clock, page } = desk.restart();
  clock.advance(29_001);
  const attempt = { role: 'publisher', pin: pins.publisher } as const;
  expect(await staff.signIn(page(), attempt)).toEqual({ ok: false, code: 'locked', retrySeconds: 1 });
  clock.advance(999);
  expect(await staff.signIn(page(), attempt)).toMatchObject({ ok: true });
});

test('a clock that starts in the past after a power cut does not lock the role for ever', async () => {
  const desk = createStaffDesk();
  await desk.set('publisher');
  for (let time = 0; time < 5; time += 1) await desk.staff.signIn(desk.page(), { role: 'publisher', pin: wrong });
  desk.db.prepare('UPDATE staff_wrong_pin SET last_at_ms = last_at_ms + 31536000000').run();
  const { staff, clock, page } = desk.restart();
  expect(staff.roles()).toContainEqual({ role: 'publisher', isPinSet: true, lockedSeconds: 30 });
  clock.advance(30_000);
  expect(await staff.signIn(page(), { role: 'publisher', pin: pins.publisher })).toMatchObject({ ok: true });
});

test('a hundred tries at once are as many as five', async () => {
  const { staff, page, set } = createStaffDesk();
  await set('attendant');
  const tries = Array.from({ length: 100 }, () => staff.signIn(page(), { role: 'attendant', pin: wrong }));
  const codes = (await Promise.all(tries)).map((outcome) => (outcome.ok ? 'ok' : outcome.code));
  expect(codes.filter((code) => code === 'wrong-pin')).toHaveLength(5);
  expect(codes.filter((code) => code === 'locked')).toHaveLength(95);
});

test('a try that is cut off while its PIN is looked at is used up', async () => {
  const cut = new Error('power cut');
  const desk = createStaffDesk();
  await desk.set('attendant');
  const dying = createStaffDesk({ ...desk, hashing: { ...desk.hashing, verify: () => Promise.reject(cut) } });
  for (let time = 0; time < 5; time += 1) {
    await expect(dying.staff.signIn(dying.page(), { role: 'attendant', pin: wrong })).rejects.toBe(cut);
  }
  expect(await desk.staff.signIn(desk.page(), { role: 'attendant', pin: wrong })).toMatchObject({ code: 'locked' });
});

test('a session ends when nothing is done for its idle time, and not before', async () => {
  const { staff, clock, page, set } = createStaffDesk();
  await set('editor');
  const connection = page();
  await staff.signIn(connection, { role: 'editor', pin: pins.editor });
  clock.advance(idleSeconds * 1000 - 1);
  staff.touch(connection);
  clock.advance(idleSeconds * 1000 - 1);
  expect(staff.session(connection)).toEqual({ role: 'editor', secondsLeft: 1 });
  clock.advance(1);
  expect(staff.session(connection)).toBeNull();
  expect(connection.roles()).toEqual(['visitor']);
});

test('a touch without a session starts none', () => {
  const { staff, page } = createStaffDesk();
  const connection = page();
  staff.touch(connection);
  expect(staff.session(connection)).toBeNull();
});

test('the page hears when a session starts and when it ends', async () => {
  const { staff, clock, page, set } = createStaffDesk();
  await set('editor');
  const connection = page();
  const heard = staff.watch(connection, new AbortController().signal);
  expect((await heard.next()).value).toBeNull();
  await staff.signIn(connection, { role: 'editor', pin: pins.editor });
  expect((await heard.next()).value).toMatchObject({ role: 'editor' });
  clock.advance(idleSeconds * 1000);
  expect((await heard.next()).value).toBeNull();
});

test('a connection that goes takes its session with it', async () => {
  const { staff, page, set } = createStaffDesk();
  await set('editor');
  const connection = page();
  await staff.signIn(connection, { role: 'editor', pin: pins.editor });
  staff.leave(connection);
  expect(connection.roles()).toEqual(['visitor']);
  expect(staff.session(connection)).toBeNull();
});

test('a connection that goes while its PIN is looked at gets nothing', async () => {
  const { staff, page, set } = createStaffDesk();
  await set('editor');
  const connection = page();
  const signingIn = staff.signIn(connection, { role: 'editor', pin: pins.editor });
  staff.leave(connection);
  expect((await signingIn).ok).toBe(false);
  expect(connection.roles()).toEqual(['visitor']);
});

test('signing in to another role leaves the first', async () => {
  const { staff, page, set } = createStaffDesk();
  await set('attendant');
  await set('publisher');
  const connection = page();
  await staff.signIn(connection, { role: 'publisher', pin: pins.publisher });
  await staff.signIn(connection, { role: 'attendant', pin: pins.attendant });
  expect(connection.roles()).toEqual(['visitor', 'attendant']);
});

test('staff change the PIN of their own role with the old one', async () => {
  const { staff, page, set } = createStaffDesk();
  await set('editor');
  const connection = page();
  await staff.signIn(connection, { role: 'editor', pin: pins.editor });
  const change = { role: 'editor', newPin: '830417' } as const;
  expect(await staff.changePin(connection, { ...change, ownPin: wrong })).toMatchObject({ code: 'wrong-pin' });
  expect(await staff.changePin(connection, { ...change, ownPin: pins.editor })).toEqual({ ok: true, value: null });
  expect(staff.session(connection)).toMatchObject({ role: 'editor' });
  expect(await staff.signIn(page(), { role: 'editor', pin: pins.editor })).toMatchObject({ code: 'wrong-pin' });
  expect(await staff.signIn(page(), { role: 'editor', pin: '830417' })).toMatchObject({ ok: true });
});

test('a new PIN that breaks the rules is refused and costs no try', async () => {
  const { staff, page, set } = createStaffDesk();
  await set('editor');
  const connection = page();
  await staff.signIn(connection, { role: 'editor', pin: pins.editor });
  const change = { role: 'editor', ownPin: wrong, newPin: '123456' } as const;
  expect(await staff.changePin(connection, change)).toEqual({ ok: false, code: 'pin-too-weak' });
  expect(await staff.signIn(page(), { role: 'editor', pin: wrong })).toMatchObject({ triesLeft: 4 });
});

test('nobody but a publisher sets the PIN of another role, not even of a lower one', async () => {
  const { staff, page, set } = createStaffDesk();
  await set('editor');
  const connection = page();
  await staff.signIn(connection, { role: 'editor', pin: pins.editor });
  for (const role of ['attendant', 'publisher'] as const) {
    expect(await staff.changePin(connection, { role, ownPin: pins.editor, newPin: '830417' })).toEqual({
      ok: false,
      code: 'not-yours',
    });
  }
});

test('a publisher sets the PIN of another role, which opens its lock and ends its sessions', async () => {
  const { staff, page, set } = createStaffDesk();
  await set('attendant');
  await set('publisher');
  const [attendant, publisher] = [page(), page()];
  await staff.signIn(attendant, { role: 'attendant', pin: pins.attendant });
  for (let time = 0; time < 5; time += 1) await staff.signIn(page(), { role: 'attendant', pin: wrong });
  await staff.signIn(publisher, { role: 'publisher', pin: pins.publisher });
  const change = { role: 'attendant', ownPin: pins.publisher, newPin: '830417' } as const;
  expect(await staff.changePin(publisher, change)).toEqual({ ok: true, value: null });
  expect(attendant.roles()).toEqual(['visitor']);
  expect(staff.session(publisher)).toMatchObject({ role: 'publisher' });
  expect(await staff.signIn(page(), { role: 'attendant', pin: '830417' })).toMatchObject({ ok: true });
});

test('wrong PINs in a change lock the role as those of a sign-in do', async () => {
  const { staff, page, set } = createStaffDesk();
  await set('editor');
  const connection = page();
  await staff.signIn(connection, { role: 'editor', pin: pins.editor });
  const change = { role: 'editor', ownPin: wrong, newPin: '830417' } as const;
  for (let time = 0; time < 5; time += 1) await staff.changePin(connection, change);
  expect(await staff.changePin(connection, { ...change, ownPin: pins.editor })).toMatchObject({ code: 'locked' });
});

test('a change by somebody who is not signed in is refused', async () => {
  const { staff, page, set } = createStaffDesk();
  await set('editor');
  const change = { role: 'editor', ownPin: pins.editor, newPin: '830417' } as const;
  expect(await staff.changePin(page(), change)).toEqual({ ok: false, code: 'signed-out' });
});

test('the end of the terminal ends every session', async () => {
  const { staff, page, set } = createStaffDesk();
  await set('editor');
  const pages = [page(), page()];
  for (const connection of pages) await staff.signIn(connection, { role: 'editor', pin: pins.editor });
  staff.close();
  expect(pages.map((connection) => connection.roles())).toEqual([['visitor'], ['visitor']]);
});

test('rights are taken back even when the end cannot be written down', async () => {
  const { db, staff, set } = createStaffDesk();
  await set('editor');
  const connection = createConnection('page', 'visitor');
  await staff.signIn(connection, { role: 'editor', pin: pins.editor });
  db.exec('DROP TABLE staff_audit');
  staff.end(connection, 'asked');
  expect(connection.roles()).toEqual(['visitor']);
});
