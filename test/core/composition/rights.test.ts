import { call } from '@orpc/server';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createConnection } from '#core/door/connection.ts';
import { createMediaLine } from '#core/system/media-line.ts';
import { quietLog } from '#test/support/fakes/log.ts';
import { createPlainHashing } from '#test/support/fakes/pin-hashing.ts';
import { createServedTerminal, fateOf } from '#test/support/fixtures/served-terminal.ts';
import { pins } from '#test/support/fixtures/staff.ts';

const newPin = '771934';
const acts = ['signIn', 'look', 'begin', 'headset', 'machine', 'act', 'end', 'signOut', 'change', 'leave'] as const;
const pages = 2;
const step = fc.record({ act: fc.constantFrom(...acts, 'signIn', 'look'), page: fc.nat({ max: pages - 1 }) });

/** Hashing that looks at a PIN when the test says so. */
function createHeldHashing() {
  const plain = createPlainHashing();
  const waiting: (() => void)[] = [];
  return {
    hash: plain.hash,
    verify: (hash: string, pin: string) =>
      new Promise<boolean>((resolve) => waiting.push(() => resolve(plain.verify(hash, pin)))),
    look: () => waiting.shift()?.(),
  };
}

/** Two pages at a terminal, and what is known of whose the visit is. */
async function setup() {
  const hashing = createHeldHashing();
  const terminal = createServedTerminal({ hashing });
  await terminal.set('publisher');
  const { router, reception, staff } = terminal;
  const open = () => {
    const connection = createConnection(crypto.randomUUID(), 'visitor');
    return { connection, context: { connection, media: createMediaLine({ log: quietLog }).line } };
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
    const { connection, context } = at(index);
    const id = visitId();
    if (id === null) owner = null;
    switch (act) {
      case 'signIn':
        return void call(router.staff.signIn, { role: 'publisher', pin }, { context });
      case 'look':
        return hashing.look();
      case 'begin':
        owner = connection.id;
        return void call(router.visit.begin, { language: 'en' }, { context });
      case 'headset':
        if (id === null) owner = connection.id;
        return void call(router.visit.headset, undefined, { context });
      case 'machine':
        return reception.plugHeadset(null);
      case 'act':
        if (id === null) return;
        owner ??= connection.id;
        return void call(router.visit.intend, { visitId: id, intent: { kind: 'stay' } }, { context });
      case 'end':
        return reception.end('left');
      case 'signOut':
        return void fateOf(call(router.staff.signOut, undefined, { context }));
      case 'change':
        return void fateOf(
          call(router.staff.changePin, { role: 'publisher', ownPin: pin, newPin }, { context }).then((changed) => {
            if (changed.ok) pin = newPin;
          }),
        );
      case 'leave':
        staff.leave(connection);
        reception.leave(connection.id);
        opened[index] = open();
        return;
    }
  };
  /** The pages that the visit under way belongs to, or may yet. */
  const visitors = () =>
    visitId() === null ? [] : opened.filter(({ connection }) => owner === null || owner === connection.id);
  return { run, visitors, opened, router };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('a visit never has a role, in whatever order staff and visitors come and go', async () => {
  let visitsSeen = 0;
  let sessionsSeen = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 14 }), async (steps) => {
      const { run, visitors, opened, router } = await setup();
      for (const { act, page } of steps) {
        run(act, page);
        await settled();
        for (const { connection, context } of visitors()) {
          visitsSeen += 1;
          expect(connection.roles()).toEqual(['visitor']);
          expect(await fateOf(call(router.staff.audit, { before: null, limit: 1 }, { context }))).toBe('FORBIDDEN');
        }
        sessionsSeen += opened.filter(({ connection }) => connection.roles().length > 1).length;
      }
    }),
    { numRuns: 400 },
  );
  expect(visitsSeen).toBeGreaterThan(0);
  expect(sessionsSeen).toBeGreaterThan(0);
});

test('a sign-in that a visit overtook opens nothing, though the visit is over when the PIN is looked at', async () => {
  const { run, opened, router } = await setup();
  const [page] = opened;
  if (!page) throw new Error('no page is open');
  const signingIn = call(router.staff.signIn, { role: 'publisher', pin: pins.publisher }, { context: page.context });
  await settled();
  for (const act of ['begin', 'end', 'look'] as const) {
    run(act, 0);
    await settled();
  }
  expect(await signingIn).toEqual({ ok: false, code: 'visit-begun' });
  expect(page.connection.roles()).toEqual(['visitor']);
});
