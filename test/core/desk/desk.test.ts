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
    freeMb: expect.any(Number),
    embedder: null,
    // The terminals of these tests have no sentence model.
    wordsAlone: ['zh-CN'],
    calendar: null,
    calls: null,
    hub: null,
    faces: null,
    stand: null,
    hasPhraseBook: true,
    isDraftSetAside: false,
  });
});

test('staff see how often visitors have called somebody, and when last', async () => {
  const { open, set, clock } = createServedTerminal();
  await set('attendant');
  const { call } = open('visitor');
  for (let visit = 0; visit < 2; visit += 1) {
    clock.advance(60_000);
    const begun = (await call(['visit', 'begin'], { language: 'zh-CN' })) as { value: { visitId: string } };
    const { visitId } = begun.value;
    for (const kind of ['call-staff', 'call-staff', 'end'])
      await call(['visit', 'intend'], { visitId, intent: { kind } });
  }
  await call(['staff', 'signIn'], { role: 'attendant', pin: pins.attendant });
  const lastAt = new Date(clock.nowMs()).toISOString();
  expect(await call(['desk', 'check'])).toMatchObject({ calls: { times: 2, lastAt, isTakenBack: false } });
});

test('staff see that whoever called last does not wait any longer', async () => {
  const { open, set } = createServedTerminal();
  await set('attendant');
  const { call } = open('visitor');
  const begun = (await call(['visit', 'begin'], { language: 'zh-CN' })) as { value: { visitId: string } };
  const { visitId } = begun.value;
  for (const kind of ['call-staff', 'take-back-call', 'end'])
    await call(['visit', 'intend'], { visitId, intent: { kind } });
  await call(['staff', 'signIn'], { role: 'attendant', pin: pins.attendant });
  expect(await call(['desk', 'check'])).toMatchObject({ calls: { times: 1, isTakenBack: true } });
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
