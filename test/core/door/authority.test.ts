import { oc } from '@orpc/contract';
import { implement } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { isStaffRole, mayCall, roleSchema, staffRoles } from '#contract/base/authority.ts';
import { procedureFor } from '#contract/base/procedure.ts';
import { pageContract } from '#contract/page/page-contract.ts';
import { type CallContext, createConnection } from '#core/door/connection.ts';
import { authorityCheck } from '#core/door/guard.ts';
import { createLive } from '#core/system/live.ts';
import { createCollectingLog, quietLog } from '#test/support/fakes/log.ts';
import { createServedTerminal, fateOf, pageAt } from '#test/support/fixtures/served-terminal.ts';
import { proceduresOf } from '#test/support/procedures.ts';

const procedures = proceduresOf(pageContract);
const staffProcedures = procedures.filter(({ authority }) => authority !== undefined && isStaffRole(authority));
const nameOf = ({ path }: { path: readonly string[] }) => path.join('.');

describe('what the contract says', () => {
  test('every procedure says who may call it', () => {
    expect(procedures.length).toBeGreaterThan(10);
    expect(staffProcedures.length).toBeGreaterThan(3);
    for (const procedure of procedures) {
      expect(roleSchema.safeParse(procedure.authority).success, nameOf(procedure)).toBe(true);
    }
  });

  test('a procedure that forgets to say it is found', () => {
    const planted = proceduresOf({ ...pageContract, planted: { forgetful: oc } });
    expect(planted.filter(({ authority }) => authority === undefined).map(nameOf)).toEqual(['planted.forgetful']);
  });
});

describe('what a page may do', () => {
  test.each(staffProcedures.map((procedure) => [nameOf(procedure), procedure] as const))(
    'a visitor who calls %s is refused before the input is looked at',
    async (_name, { path }) => {
      const { open } = createServedTerminal();
      const { call } = open('visitor');
      expect(await fateOf(call(path))).toBe('FORBIDDEN');
      expect(await fateOf(call(path, { anything: 'at all' }))).toBe('FORBIDDEN');
    },
  );

  test('each role reaches what is meant for it and for those below it, and nothing else', async () => {
    const { open } = createServedTerminal();
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
    const { open } = createServedTerminal();
    const { call } = open('hub');
    for (const { path } of procedures) expect(await fateOf(call(path)), path.join('.')).toBe('FORBIDDEN');
  });

  test('a refused call is logged by its name, without its input', async () => {
    const { open, log } = createServedTerminal();
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
    .use(authorityCheck({ log: createCollectingLog(), onCall: () => {} }));

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

test('what staff listen to falls silent when their rights end', async () => {
  const contract = { listen: procedureFor('editor') };
  const checked = implement(contract)
    .$context<CallContext>()
    .use(authorityCheck({ log: quietLog, onCall: () => {} }));
  const counted = createLive(1);
  const router = checked.router({
    listen: checked.listen.handler(({ signal }) => counted.watch(signal ?? new AbortController().signal)),
  });
  const connection = createConnection('page', 'visitor');
  connection.grant('editor');
  const heard = (await pageAt(router, connection).call(['listen'])) as AsyncIterator<number>;
  expect(await heard.next()).toMatchObject({ value: 1 });
  connection.revoke();
  counted.set(2);
  await expect(heard.next()).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
