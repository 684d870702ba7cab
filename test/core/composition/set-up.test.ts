import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { createServedTerminal } from '#test/support/fixtures/served-terminal.ts';
import { pins } from '#test/support/fixtures/staff.ts';

function pageOf(isInstalled: boolean) {
  const { kiosk } = createServedTerminal({ isInstalled });
  const { context } = kiosk.connect('visitor');
  return createRouterClient(kiosk.router, { context });
}

test('an installed terminal receives nobody before its PINs are set, and then at once', async () => {
  const client = pageOf(true);
  const states = await client.terminal.watch();
  expect((await states.next()).value).toMatchObject({ kind: 'set-up' });
  expect(await client.visit.begin({ language: 'zh-CN' })).toEqual({ ok: false, code: 'out-of-service' });
  expect(await client.staff.judgePin({ pin: '111111' })).toBe('pin-too-weak');
  expect(await client.staff.judgePin({ pin: pins.editor })).toBeNull();
  expect(await client.staff.setFirstPins({ pins })).toEqual({ ok: true, value: null });
  expect((await states.next()).value).toMatchObject({ kind: 'waiting' });
  await states.return?.();
  expect(await client.visit.begin({ language: 'zh-CN' })).toMatchObject({ ok: true });
});

test('a trial at a desk receives visitors without any PIN', async () => {
  const client = pageOf(false);
  expect(await client.staff.firstPins()).toBe('here');
  expect(await client.visit.begin({ language: 'en' })).toMatchObject({ ok: true });
});
