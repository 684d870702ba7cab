import { TOTP, URI } from 'otpauth';
import { expect, test } from 'vitest';
import { pageRoutes } from '#hub/page/routes.ts';
import { appendAct, firstChangedAct, newestActs } from '#hub/people/audit.ts';
import { type HubRole, mayDo, roles } from '#hub/people/roles.ts';
import { writeTestPack } from '../fixtures/packs.ts';
import { openReporting, pairWith } from '../fixtures/reporting.ts';
import type { startTestHub } from '../fixtures/test-hub.ts';

type TestHub = Awaited<ReturnType<typeof startTestHub>>;

const password = 'a long enough password';
const host = 'hub.example';

/** A browser that holds the cookie of somebody who has signed in. */
async function signIn(hub: TestHub, role: HubRole, name: string = role) {
  const secret = await hub.people.set({ name, role, password }, 'test');
  const code = codeOf(secret);
  const signedIn = await post(hub, '/sign-in', { name, password, code });
  const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
  const page = await hub.app.inject({ method: 'GET', url: '/', headers: { cookie, host } });
  const formToken = /name="formToken" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
  return { secret, code, cookie, formToken, status: signedIn.statusCode };
}

function codeOf(secret: string, steps = 0): string {
  const totp = URI.parse(secret);
  if (!(totp instanceof TOTP)) throw new Error('no second factor');
  return totp.generate({ timestamp: Date.now() + steps * 30_000 });
}

function post(hub: TestHub, url: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  return hub.app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', host, ...headers },
    payload: new URLSearchParams(fields).toString(),
  });
}

/** What the hub's page owes people; `setup` gives a hub without any. */
export function hubPageSuite(setup: () => Promise<{ hub: TestHub }>): void {
  test('the first account is made by the link of the start, once, and signs in with a second factor', async () => {
    const { hub } = await setup();
    const token = new URL(hub.firstPath ?? '', 'http://hub').searchParams.get('token') ?? '';
    expect((await post(hub, '/first', { token: 'guessed', name: 'chief', password })).headers.location).toBe(
      '/sign-in',
    );
    expect((await post(hub, '/first', { token, name: 'chief', password })).body).toContain('QR code');
    expect((await post(hub, '/first', { token, name: 'second', password })).headers.location).toBe('/sign-in');
    expect(await hub.people.list()).toEqual([{ name: 'chief', role: 'admin' }]);
  });

  test('a wrong password, a wrong code and a code that was used are refused alike, and five of them lock', async () => {
    const { hub } = await setup();
    const { secret, code, status } = await signIn(hub, 'viewer');
    expect(status).toBe(303);
    const attempt = (fields: object) =>
      post(hub, '/sign-in', { name: 'viewer', password, code: codeOf(secret, 1), ...fields }).then(
        ({ statusCode }) => statusCode,
      );
    expect(await attempt({ code })).toBe(403);
    expect(await attempt({ password: 'another long password' })).toBe(403);
    expect(await attempt({ code: '000000' })).toBe(403);
    expect(await attempt({ name: 'nobody' })).toBe(403);
    for (let wrong = 0; wrong < 2; wrong += 1) await attempt({ code: '12' });
    expect(await attempt({})).toBe(403);
    await hub.db.script('UPDATE person SET locked_until = NULL, wrong_times = 0');
    expect(await attempt({})).toBe(303);
  });

  test('every route is for those of its role, and none for who is not signed in', async () => {
    const { hub } = await setup();
    const people = await Promise.all(roles.map(async (role) => ({ role, ...(await signIn(hub, role)) })));
    const routes = pageRoutes(hub);
    expect(routes.length).toBeGreaterThan(8);
    for (const { method, path, role } of routes) {
      const ask = (cookie: string, fields = {}) =>
        method === 'GET'
          ? hub.app.inject({ method, url: path, headers: { cookie, host } })
          : post(hub, path, fields, { cookie });
      expect((await ask('')).headers.location, path).toBe('/sign-in');
      for (const person of people) {
        const { statusCode } = await ask(person.cookie, { formToken: person.formToken });
        expect([path, person.role, statusCode !== 403]).toEqual([path, person.role, mayDo(person.role, role)]);
      }
    }
    expect((await hub.app.inject({ method: 'GET', url: '/anything', headers: { host } })).statusCode).toBe(404);
  });

  test('a form of another site, or without the token of the page, does nothing', async () => {
    const { hub } = await setup();
    const { cookie, formToken } = await signIn(hub, 'admin');
    const fields = { name: 'intruder', role: 'admin', password };
    expect((await post(hub, '/people', fields, { cookie })).statusCode).toBe(403);
    const elsewhere = { cookie, origin: 'https://elsewhere.example' };
    expect((await post(hub, '/people', { ...fields, formToken }, elsewhere)).statusCode).toBe(403);
    expect(await hub.people.list()).toEqual([{ name: 'admin', role: 'admin' }]);
    await post(hub, '/sign-out', { formToken }, { cookie });
    expect((await hub.app.inject({ method: 'GET', url: '/', headers: { cookie, host } })).headers.location).toBe(
      '/sign-in',
    );
  });

  test('an operator pairs a terminal by its code, and its outcomes are on the page and in the table', async () => {
    const { hub } = await setup();
    const { cookie, formToken } = await signIn(hub, 'operator');
    const terminal = await openReporting({ address: hub.address });
    await terminal.pair();
    const code = terminal.identity.code()?.toLowerCase().replaceAll('-', ' ') ?? '';
    expect((await post(hub, '/pairing', { code, formToken }, { cookie })).headers.location).toBe('/pairing?said=done');
    await terminal.pair();
    terminal.outbox.append({ type: 'terminal.started', version: '9.9.9', host: 'bench' });
    terminal.outbox.append({ type: 'answer.given', entryId: 'toilets', language: 'zh-CN', via: 'typed' });
    terminal.outbox.append({ type: 'answer.marked', entryId: 'toilets', language: 'zh-CN', mark: 'helpful' });
    await terminal.sender.sendNext();
    const look = (url: string) => hub.app.inject({ method: 'GET', url, headers: { cookie, host } });
    const fleet = (await look('/')).body;
    expect(fleet).toContain('test-hall');
    expect(fleet).toContain('9.9.9');
    expect((await look('/outcomes')).body).toContain('<td>toilets</td><td>zh-CN</td><td>1</td><td>0</td><td>1</td>');
    expect((await look('/outcomes.csv')).body).toContain('toilets,zh-CN,1,0,1,0,0');
  });

  test('an operator brings a pack at the page; what is none is said to be, and nobody else may bring any', async () => {
    const { hub } = await setup();
    const bring = async (role: HubRole, file: Buffer, withToken = true) => {
      const { cookie, formToken } = await signIn(hub, role, crypto.randomUUID());
      const form = new FormData();
      if (withToken) form.append('formToken', formToken);
      form.append('file', new Blob([new Uint8Array(file)]), 'hall.pack');
      const { statusCode, headers } = await hub.app.inject({
        method: 'POST',
        url: '/releases/packs',
        headers: { cookie, host },
        payload: form,
      });
      return [statusCode, headers.location];
    };
    const pack = await writeTestPack('a');
    expect(await bring('editor', pack)).toEqual([403, undefined]);
    expect(await bring('operator', pack, false)).toEqual([403, undefined]);
    expect(await hub.packs.list()).toEqual([]);
    expect(await bring('operator', Buffer.from('no pack'))).toEqual([303, '/releases?said=no-pack']);
    expect(await bring('operator', pack)).toEqual([303, '/releases']);
    expect(await hub.packs.list()).toMatchObject([{ venue: 'test-hall', version: 3, bytes: pack.byteLength }]);
    expect(await newestActs(hub.db, 1)).toMatchObject([
      { act: 'add pack', about: expect.stringMatching(/test-hall 3$/) },
    ]);
  });

  test('words that mean something to pages and spreadsheets are the words they are', async () => {
    const { hub } = await setup();
    const { cookie } = await signIn(hub, 'viewer');
    const terminal = await openReporting({ address: hub.address });
    await pairWith(terminal, hub);
    const evil = [`=cmd|' /C calc'!A0`, '<script>alert(1)</script>', `'; DROP TABLE event; --`];
    for (const entryId of evil) {
      await hub.db.query(
        `INSERT INTO event (terminal, boot, sequence, type, form, at, data)
         VALUES ($1, 1, 1, 'answer.given', 1, now(), $2::jsonb)`,
        [terminal.identity.terminal, JSON.stringify({ entryId, language: 'en' })],
      );
    }
    const { body, headers } = await hub.app.inject({ method: 'GET', url: '/outcomes', headers: { cookie, host } });
    expect(body).not.toContain('<script>');
    expect(body).toContain('&lt;script&gt;');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    const csv = await hub.app.inject({ method: 'GET', url: '/outcomes.csv', headers: { cookie, host } });
    expect(csv.body.split(/\r?\n/).filter((line) => /^"?[=+@-]/.test(line))).toEqual([]);
  });

  test('a row of the audit that is edited, or taken away, is found', async () => {
    const { hub } = await setup();
    const act = (about: string) =>
      hub.db.transaction((connection) => appendAct(connection, { who: 'chief', act: 'pair', about }));
    for (const about of ['one', 'two', 'three']) await act(about);
    expect(await firstChangedAct(hub.db)).toBeNull();
    await hub.db.script("UPDATE audit SET about = 'another' WHERE id = 2");
    expect(await firstChangedAct(hub.db)).toBe(2);
    await hub.db.script('DELETE FROM audit WHERE id = 2');
    expect(await firstChangedAct(hub.db)).toBe(2);
  });
}
