import { expect, test } from 'vitest';
import { createServedTerminal, fateOf } from '#test/support/fixtures/served-terminal.ts';
import { idleSeconds, pins } from '#test/support/fixtures/staff.ts';

async function signedIn() {
  const terminal = createServedTerminal();
  await terminal.set('editor');
  const page = terminal.open('visitor');
  const outcome = await page.call(['staff', 'signIn'], { role: 'editor', pin: pins.editor });
  expect(outcome).toEqual({ ok: true, value: { role: 'editor', secondsLeft: idleSeconds } });
  return { ...terminal, page };
}

test('signing in opens the calls of the role on this connection and on no other', async () => {
  const { open, page } = await signedIn();
  expect(await fateOf(page.call(['staff', 'stay']))).toBe('ok');
  expect(await fateOf(page.call(['staff', 'audit'], { before: null, limit: 1 }))).toBe('FORBIDDEN');
  expect(await fateOf(open('visitor').call(['staff', 'stay']))).toBe('FORBIDDEN');
});

test('a call of staff keeps the session, looking at it does not', async () => {
  const { clock, page } = await signedIn();
  clock.advance(100_000);
  await page.call(['staff', 'stay']);
  clock.advance(100_000);
  expect(await page.call(['staff', 'me'])).toEqual({ role: 'editor', secondsLeft: 80 });
  clock.advance(80_000);
  expect(await page.call(['staff', 'me'])).toBeNull();
  expect(await fateOf(page.call(['staff', 'stay']))).toBe('FORBIDDEN');
});

test('signing out closes the calls of the role', async () => {
  const { page } = await signedIn();
  await page.call(['staff', 'signOut']);
  expect(await fateOf(page.call(['staff', 'stay']))).toBe('FORBIDDEN');
});

test('a visit that begins signs staff out who forgot to', async () => {
  const { page, staff } = await signedIn();
  expect(await page.call(['visit', 'begin'], { language: 'zh-CN' })).toMatchObject({ ok: true });
  expect(page.connection.roles()).toEqual(['visitor']);
  expect(staff.audit({ before: null, limit: 1 })).toMatchObject([{ act: { reason: 'visit-begun' } }]);
});

test('a refused sign-in says when to come back', async () => {
  const { open, set } = createServedTerminal();
  await set('publisher');
  const { call } = open('visitor');
  const attempt = { role: 'publisher', pin: '913482' };
  for (let time = 0; time < 5; time += 1) await call(['staff', 'signIn'], attempt);
  expect(await call(['staff', 'signIn'], attempt)).toEqual({ ok: false, code: 'locked', retrySeconds: 30 });
  expect(await call(['staff', 'roles'])).toContainEqual({ role: 'publisher', isPinSet: true, lockedSeconds: 30 });
  expect(await call(['staff', 'signIn'], { ...attempt, role: 'editor' })).toEqual({ ok: false, code: 'no-pin-set' });
});

test('no PIN is ever logged', async () => {
  const { page, log } = await signedIn();
  await page.call(['staff', 'signIn'], { role: 'editor', pin: '913482' });
  await fateOf(page.call(['staff', 'signIn'], { role: 'nobody', pin: '913482' }));
  expect(log.lines.join('\n')).not.toMatch(/913482|705184/);
});
