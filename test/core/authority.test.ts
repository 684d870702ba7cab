import { ORPCError } from '@orpc/client';
import { oc } from '@orpc/contract';
import { type AnyRouter, implement } from '@orpc/server';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { isStaffRole, mayCall, type Role, roleSchema, staffRoles } from '#contract/authority.ts';
import { kioskContract } from '#contract/kiosk.ts';
import { procedureFor } from '#contract/procedure.ts';
import { createCallLine } from '#core/call-line.ts';
import { type CallContext, type Connection, createConnection } from '#core/connection.ts';
import { createCatalogue } from '#core/content/catalogue.ts';
import { authorityCheck } from '#core/guard.ts';
import { createRouter } from '#core/router.ts';
import type { Log } from '#core/system/log.ts';
import { createMediaLine } from '#core/system/media-line.ts';
import { createReception } from '#core/visit/reception.ts';
import { createCollectingLog, quietLog } from '#test/support/log.ts';
import { overPort } from '#test/support/port-client.ts';
import { proceduresOf } from '#test/support/procedures.ts';
import { createStaffDesk, idleSeconds, pins } from '#test/support/staff.ts';
import { testVenue } from '#test/support/venue.ts';

const procedures = proceduresOf(kioskContract);
const staffProcedures = procedures.filter(({ authority }) => authority !== undefined && isStaffRole(authority));
const nameOf = ({ path }: { path: readonly string[] }) => path.join('.');

/** A page on a connection, at a router, over a message port. */
function pageAt(router: AnyRouter, connection: Connection, log: Log = quietLog) {
  const context = { connection, media: createMediaLine({ log }).line };
  return { connection, ...overPort(createCallLine({ router, context, log })) };
}

/** A whole terminal behind its router, and pages that reach it over message ports. */
function setup() {
  const desk = createStaffDesk();
  const { clock, staff } = desk;
  const log = createCollectingLog();
  const catalogue = createCatalogue(testVenue(), clock.nowMs);
  const reception = createReception({
    clock,
    newId: () => crypto.randomUUID(),
    content: { ...catalogue, differences: (ids) => ids.map(() => '') },
    answers: { ask: async () => ({ kind: 'hand-over', reason: 'unsure' }), nearest: async () => [] },
    record: { append: () => {}, mark: () => {} },
    callStaff: () => {},
    timing: { idleSeconds: 45, elderIdleSeconds: 90, countdownSeconds: 20 },
  });
  const router = createRouter({
    reception,
    ...catalogue,
    suggest: () => [],
    explain: async () => null,
    staff,
    log,
  });
  const open = (base: Role) => pageAt(router, createConnection(crypto.randomUUID(), base), log);
  return { ...desk, log, open };
}

/** Messages that look like calls on the wire, with something amiss. */
const callLike = fc
  .record({
    i: fc.oneof(fc.constant('1'), fc.integer(), fc.constant(null)),
    t: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.string()),
    p: fc.oneof(
      fc.jsonValue(),
      fc.record({ u: fc.oneof(fc.constant('/staff/me'), fc.string()), b: fc.jsonValue(), h: fc.jsonValue() }),
    ),
  })
  .map((message) => JSON.stringify(message));

/** How a call went: `ok`, or the code of the error that it met. */
async function fateOf(called: Promise<unknown>): Promise<string> {
  try {
    const value = await called;
    if (typeof value === 'object' && value !== null && Symbol.asyncIterator in value) {
      onTestFinished(async () => {
        if ('return' in value && typeof value.return === 'function') await value.return();
      });
    }
    return 'ok';
  } catch (error) {
    return error instanceof ORPCError ? error.code : String(error);
  }
}

describe('what the contract says', () => {
  test('every procedure says who may call it', () => {
    expect(procedures.length).toBeGreaterThan(10);
    expect(staffProcedures.length).toBeGreaterThan(3);
    for (const procedure of procedures) {
      expect(roleSchema.safeParse(procedure.authority).success, nameOf(procedure)).toBe(true);
    }
  });

  test('a procedure that forgets to say it is found', () => {
    const planted = proceduresOf({ ...kioskContract, planted: { forgetful: oc } });
    expect(planted.filter(({ authority }) => authority === undefined).map(nameOf)).toEqual(['planted.forgetful']);
  });
});

describe('what a page may do', () => {
  test.each(staffProcedures.map((procedure) => [nameOf(procedure), procedure] as const))(
    'a visitor who calls %s is refused before the input is looked at',
    async (_name, { path }) => {
      const { open } = setup();
      const { call } = open('visitor');
      expect(await fateOf(call(path))).toBe('FORBIDDEN');
      expect(await fateOf(call(path, { anything: 'at all' }))).toBe('FORBIDDEN');
    },
  );

  test('each role reaches what is meant for it and for those below it, and nothing else', async () => {
    const { open } = setup();
    for (const role of staffRoles) {
      for (const { path, authority } of procedures) {
        const { connection, call } = open('visitor');
        connection.grant(role);
        const refused = authority === undefined || !mayCall(['visitor', role], authority);
        expect((await fateOf(call(path))) === 'FORBIDDEN', `${role} calls ${path.join('.')}`).toBe(refused);
      }
    }
  });

  test('the hub may call nothing of the page', async () => {
    const { open } = setup();
    const { call } = open('hub');
    for (const { path } of procedures) expect(await fateOf(call(path)), path.join('.')).toBe('FORBIDDEN');
  });

  test('a refused call is logged by its name, without its input', async () => {
    const { open, log } = setup();
    await fateOf(open('visitor').call(['staff', 'audit'], { before: null, limit: 1, note: '赑屃' }));
    const lines = log.lines.join('\n');
    expect(lines).toContain('staff.audit');
    expect(lines).not.toContain('赑屃');
  });
});

describe('what is planted', () => {
  const contract = { forgetful: oc, guarded: procedureFor('publisher') };
  const checked = implement(contract)
    .$context<CallContext>()
    .use(authorityCheck({ log: createCollectingLog(), onStaffCall: () => {} }));

  test('a procedure without an authority is nobody’s, whatever rights somebody has', async () => {
    const router = checked.router({
      forgetful: checked.forgetful.handler(() => 'reached'),
      guarded: checked.guarded.handler(() => 'reached'),
    });
    const connection = createConnection('page', 'visitor');
    connection.grant('publisher');
    const { call } = pageAt(router, connection);
    expect(await fateOf(call(['guarded']))).toBe('ok');
    expect(await fateOf(call(['forgetful']))).toBe('FORBIDDEN');
  });

  test('a staff procedure that nobody guards is reached by a visitor, so the walk above can fail', async () => {
    const bare = implement(contract).$context<CallContext>();
    const router = bare.router({
      forgetful: bare.forgetful.handler(() => 'reached'),
      guarded: bare.guarded.handler(() => 'reached'),
    });
    const { call } = pageAt(router, createConnection('page', 'visitor'));
    expect(await fateOf(call(['guarded']))).toBe('ok');
  });
});

describe('signing in over the wire', () => {
  async function signedIn() {
    const terminal = setup();
    await terminal.set('editor');
    const page = terminal.open('visitor');
    const outcome = await page.call(['staff', 'signIn'], { role: 'editor', pin: pins.editor });
    expect(outcome).toEqual({ ok: true, value: { role: 'editor', secondsLeft: idleSeconds } });
    return { ...terminal, page };
  }
  const rolesOf = ({ connection }: { connection: Connection }) => connection.roles();

  test('opens the calls of the role on this connection and on no other', async () => {
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

  test('signing out closes them', async () => {
    const { page } = await signedIn();
    await page.call(['staff', 'signOut']);
    expect(await fateOf(page.call(['staff', 'stay']))).toBe('FORBIDDEN');
  });

  test('a visit that begins signs staff out who forgot to', async () => {
    const { page, staff } = await signedIn();
    expect(await page.call(['visit', 'begin'], { language: 'zh-CN' })).toMatchObject({ ok: true });
    expect(rolesOf(page)).toEqual(['visitor']);
    expect(staff.audit({ before: null, limit: 1 })).toMatchObject([{ act: { reason: 'visit-begun' } }]);
  });

  test('refusals say when to come back', async () => {
    const { open, set } = setup();
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
});

describe('what makes no sense', () => {
  const visitorCalls = procedures.filter(({ authority }) => authority === 'visitor');

  test.each([
    [['nothing']],
    [['staff', 'nothing']],
    [['staff']],
    [[]],
    [['__proto__', 'toString']],
    [['staff', 'constructor']],
  ])('a call of %j is unknown', async (path) => {
    expect(await fateOf(setup().open('visitor').call(path))).toBe('NOT_FOUND');
  });

  test('any input to any call of a visitor is taken or refused as malformed, and never breaks anything', async () => {
    const { call } = setup().open('visitor');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...visitorCalls), fc.jsonValue(), async ({ path }, input) => {
        expect(['ok', 'BAD_REQUEST']).toContain(await fateOf(call(path, input)));
      }),
      { numRuns: 300 },
    );
  });

  test('input of nearly the right form is refused as malformed', async () => {
    const { call } = setup().open('visitor');
    const malformed = [
      { role: 'hub', pin: '482913' },
      { role: 'visitor', pin: '482913' },
      { role: 'editor', pin: 482_913 },
      { role: 'editor', pin: '' },
      { role: 'editor', pin: '1'.repeat(1001) },
      { role: 'editor', pin: '482913', as: 'publisher' },
      { role: ['editor'], pin: '482913' },
    ];
    for (const input of malformed) expect(await fateOf(call(['staff', 'signIn'], input))).toBe('BAD_REQUEST');
  });

  test('what comes over the port and is no call at all is dropped, said once, and the next call is answered', async () => {
    const { open, log } = setup();
    const { call, port } = open('visitor');
    const noise = [
      '',
      '{',
      '[]',
      'null',
      '赑屃',
      '{"i":"1","p":{"u":"http://:::"}}',
      7,
      null,
      { i: 1 },
      new Uint8Array(9),
      new ArrayBuffer(3),
    ];
    for (const message of noise) port.postMessage(message);
    expect(await fateOf(call(['staff', 'roles']))).toBe('ok');
    expect(log.lines.filter((line) => line.includes('call malformed'))).toHaveLength(1);
    expect(log.lines.join('\n')).not.toContain('赑屃');
  });

  test('any message at all leaves the line standing', async () => {
    const { call, port } = setup().open('visitor');
    const message = fc.oneof(fc.json(), fc.string(), fc.uint8Array({ maxLength: 40 }), callLike);
    await fc.assert(
      fc.asyncProperty(fc.array(message, { maxLength: 20 }), async (messages) => {
        for (const each of messages) port.postMessage(each);
        expect(await fateOf(call(['staff', 'me']))).toBe('ok');
      }),
      { numRuns: 100 },
    );
  });
});
