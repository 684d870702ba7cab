import { createRouterClient } from '@orpc/server';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type OpenAbilities, openAbilities } from '#core/composition/abilities.ts';
import { type KioskPlan, shippedPlan } from '#core/kiosk.ts';
import { openUnsureEngine } from '#test/support/fakes/engine.ts';
import { createPlainHashing } from '#test/support/fakes/pin-hashing.ts';
import { createServedTerminal, fateOf } from '#test/support/fixtures/served-terminal.ts';
import { pins } from '#test/support/fixtures/staff.ts';

const newPin = '771934';
const acts = ['signIn', 'look', 'begin', 'headset', 'machine', 'act', 'end', 'signOut', 'change', 'leave'] as const;
const pages = 2;
const step = fc.record({ act: fc.constantFrom(...acts, 'signIn', 'look'), page: fc.nat({ max: pages - 1 }) });

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Hashing that looks at a PIN when the test says so. */
function createHeldHashing() {
  const plain = createPlainHashing();
  const waiting: (() => void)[] = [];
  return {
    hash: plain.hash,
    verify: (hash: string, pin: string) =>
      new Promise<boolean>((resolve) => waiting.push(() => resolve(plain.verify(hash, pin)))),
    look: () => waiting.shift()?.(),
    isWaiting: () => waiting.length > 0,
  };
}

/** A terminal whose PINs are looked at when the test says so. */
function createHeldTerminal() {
  const hashing = createHeldHashing();
  let abilities: OpenAbilities | null = null;
  const plan: KioskPlan = {
    ...shippedPlan,
    open: (ground) => {
      abilities = openAbilities(ground);
      return abilities;
    },
  };
  const { kiosk, set } = createServedTerminal({ engines: { openEngine: openUnsureEngine, hashing } }, plan);
  const { reception } = (abilities as OpenAbilities | null)?.visit ?? {};
  if (!reception) throw new Error('the terminal is out of service');
  return { hashing, kiosk, set, reception };
}

/** Two pages at a terminal that nobody else is at, and what is known of whose the visit is. */
async function setup({ hashing, kiosk, set, reception }: ReturnType<typeof createHeldTerminal>) {
  await set('publisher');
  const open = () => {
    const { context, close } = kiosk.connect('visitor');
    return { connection: context.connection, close, client: createRouterClient(kiosk.router, { context }) };
  };
  const opened = Array.from({ length: pages }, open);
  const at = (index: number) => opened[index] ?? open();
  let pin: string = pins.publisher;
  let owner: string | null = null;
  const visitId = () => {
    const state = reception.state.get();
    return state.kind === 'visit' ? state.visit.id : null;
  };
  const run = (act: (typeof acts)[number], index: number) => {
    const { connection, client, close } = at(index);
    const id = visitId();
    if (id === null) owner = null;
    switch (act) {
      case 'signIn':
        return void client.staff.signIn({ role: 'publisher', pin });
      case 'look':
        return hashing.look();
      case 'begin':
        owner = connection.id;
        return void client.visit.begin({ language: 'en' });
      case 'headset':
        if (id === null) owner = connection.id;
        return void client.visit.headset();
      case 'machine':
        return reception.plugHeadset(null);
      case 'act':
        if (id === null) return;
        owner ??= connection.id;
        return void client.visit.intend({ visitId: id, intent: { kind: 'stay' } });
      case 'end':
        return reception.end('left');
      case 'signOut':
        return void fateOf(client.staff.signOut());
      case 'change':
        return void fateOf(
          client.staff.changePin({ role: 'publisher', ownPin: pin, newPin }).then((changed) => {
            if (changed.ok) pin = newPin;
          }),
        );
      case 'leave':
        close();
        opened[index] = open();
        return;
    }
  };
  /** The pages that the visit under way belongs to, or may yet. */
  const visitors = () =>
    visitId() === null ? [] : opened.filter(({ connection }) => owner === null || owner === connection.id);
  /** Everybody goes, and what was asked of PINs is over. */
  const leaveAll = async () => {
    reception.end('left');
    for (const { close } of opened) close();
    while (hashing.isWaiting()) {
      hashing.look();
      await settled();
    }
  };
  return { run, visitors, opened, leaveAll };
}

test('a visit never has a role, in whatever order staff and visitors come and go', async () => {
  const terminal = createHeldTerminal();
  let visitsSeen = 0;
  let sessionsSeen = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 14 }), async (steps) => {
      const { run, visitors, opened, leaveAll } = await setup(terminal);
      for (const { act, page } of steps) {
        run(act, page);
        await settled();
        for (const { connection, client } of visitors()) {
          visitsSeen += 1;
          expect(connection.roles()).toEqual(['visitor']);
          expect(await fateOf(client.staff.audit({ before: null, limit: 1 }))).toBe('FORBIDDEN');
        }
        sessionsSeen += opened.filter(({ connection }) => connection.roles().length > 1).length;
      }
      await leaveAll();
    }),
    // Every step is written to a real record, which waits for the disk.
    { numRuns: 200 },
  );
  expect(visitsSeen).toBeGreaterThan(0);
  expect(sessionsSeen).toBeGreaterThan(0);
}, 90_000);

test('a sign-in that a visit overtook opens nothing, though the visit is over when the PIN is looked at', async () => {
  const { run, opened } = await setup(createHeldTerminal());
  const [page] = opened;
  if (!page) throw new Error('no page is open');
  const signingIn = page.client.staff.signIn({ role: 'publisher', pin: pins.publisher });
  await settled();
  for (const act of ['begin', 'end', 'look'] as const) {
    run(act, 0);
    await settled();
  }
  expect(await signingIn).toEqual({ ok: false, code: 'visit-begun' });
  expect(page.connection.roles()).toEqual(['visitor']);
});
