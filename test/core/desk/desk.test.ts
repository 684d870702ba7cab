import { expect, test } from 'vitest';
import { createServedTerminal } from '#test/support/fixtures/served-terminal.ts';
import { pins } from '#test/support/fixtures/staff.ts';

async function setup(role: 'attendant' | 'editor') {
  const terminal = createServedTerminal();
  await terminal.set(role);
  const page = terminal.open('visitor');
  await page.call(['staff', 'signIn'], { role, pin: pins[role] });
  return { ...terminal, ...page };
}

test('an attendant sees how the terminal is: version, time since the start, entries and those that have expired', async () => {
  const { call, clock } = await setup('attendant');
  clock.advance(150_000);
  expect(await call(['desk', 'check'])).toEqual({
    version: 'test',
    upMinutes: 2,
    content: { entries: 5, expired: 1 },
    freeMb: 2048,
    embedder: null,
    calendar: { through: '2026-12-31', isOver: false },
  });
});

test('an editor sees the limits of the version that is loaded, and that they are the shipped ones', async () => {
  const { call } = await setup('editor');
  expect(await call(['desk', 'limits'])).toMatchObject({
    ok: true,
    value: { version: '01234567', thresholds: { 'zh-CN': { origin: 'prior' } } },
  });
});

test('titles come in the language asked for, and entries that are gone have none', async () => {
  const { call } = await setup('editor');
  const titles = await call(['desk', 'titles'], {
    entryIds: ['id-card-lost', 'nowhere', 'summer-hours'],
    language: 'en',
  });
  expect(titles).toMatchObject([{ entryId: 'id-card-lost', title: 'Replace a lost ID card' }]);
});
