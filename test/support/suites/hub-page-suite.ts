import { expect, test } from 'vitest';
import { keyPath } from '#contract/upstream/keys.ts';
import { orderPath } from '#contract/upstream/orders.ts';
import { releasePaths } from '#contract/upstream/releases.ts';
import { syncPaths } from '#contract/upstream/sync.ts';
import { fontFiles } from '#hub/page/frame/style.ts';
import { pageRoutes } from '#hub/page/routes.ts';
import { appendAct, firstChangedAct, newestActs } from '#hub/people/audit.ts';
import { type HubRole, mayDo, roles } from '#hub/people/roles.ts';
import { codeOf, host, look, password, post, proposalIn, signIn, type TestHub } from '../fixtures/hub-browser.ts';
import { writeTestPack } from '../fixtures/packs.ts';
import { openReporting } from '../fixtures/reporting.ts';

/** What whoever reaches the hub may ask for; all else is for who is signed in, or for who signs. */
const open = [
  ...['/healthz', '/readyz', '/metrics', '/openapi.json', '/style.css'].map((path) => `GET ${path}`),
  ...Object.keys(fontFiles).map((name) => `GET /fonts/${name}.woff2`),
  ...['GET /sign-in', 'POST /sign-in', 'POST /sign-out', 'GET /first', 'POST /first', 'POST /first/prove'],
  'POST /language',
];
const forTerminals = [...Object.values(syncPaths), ...Object.values(releasePaths), orderPath, keyPath].map(
  (path) => `POST ${path}`,
);

/** Every route that the hub has, as Fastify draws them: a tree of what their paths begin with. */
function routesOf({ app }: TestHub): string[] {
  const above: string[] = [];
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', part = '', methods = ''] = /^((?:[│ ] {3})*[├└]── )(\S*) \((.*)\)$/.exec(line) ?? [];
      const depth = indent.length / 4 - 1;
      if (depth < 0) return [];
      above.splice(depth, Number.POSITIVE_INFINITY, part);
      const path = above.join('');
      return methods.split(', ').flatMap((method) => (method === 'HEAD' ? [] : [`${method} ${path}`]));
    });
}

/** What the hub's page owes people; `setup` gives a hub without any. */
export function hubPageSuite(setup: () => Promise<{ hub: TestHub }>): void {
  test('the first account is made by the link of the start, once its second factor has shown a code, and is signed in by it', async () => {
    const { hub } = await setup();
    const token = new URL(hub.firstPath ?? '', 'http://hub').searchParams.get('token') ?? '';
    const chief = { token, name: 'chief', password, again: password };
    expect((await look(hub, '/sign-in')).body).toContain('还没有账号');
    expect((await post(hub, '/first', { ...chief, token: 'guessed' })).headers.location).toBe('/sign-in');
    const differing = (await post(hub, '/first', { ...chief, again: 'another long password' })).body;
    expect(differing).toContain('两次敲的密码不一样');
    expect(differing).toMatch(/<input[^>]* name="name"[^>]* value="chief"/);
    expect(differing).not.toContain(password);
    const shown = (await post(hub, '/first', chief)).body;
    expect(shown).toContain('密钥的二维码');
    const { id, secret } = proposalIn(shown);
    expect(await hub.people.list()).toEqual([]);
    expect((await post(hub, '/first/prove', { token: 'guessed', id, code: codeOf(secret) })).headers.location).toBe(
      '/sign-in',
    );
    const wrong = await post(hub, '/first/prove', { token, id, code: '12' });
    expect([wrong.statusCode, wrong.body.includes('六位数不对'), proposalIn(wrong.body)]).toEqual([
      400,
      true,
      { id, secret },
    ]);
    expect((await post(hub, '/first/prove', { token, id: 'none', code: codeOf(secret) })).body).toContain('等得太久');
    const code = codeOf(secret);
    const proven = await post(hub, '/first/prove', { token, id, code });
    const cookie = String(proven.headers['set-cookie']).split(';')[0] ?? '';
    expect((await look(hub, '/', { cookie })).statusCode).toBe(200);
    expect((await post(hub, '/first', { ...chief, name: 'second' })).headers.location).toBe('/sign-in');
    expect(await hub.people.list()).toEqual([{ name: 'chief', role: 'admin' }]);
    // Its code has counted.
    expect((await post(hub, '/sign-in', { ...chief, code })).statusCode).toBe(403);
  });

  test('a new password counts once its authenticator has shown a code; until then the old one does', async () => {
    const { hub } = await setup();
    const viewer = await signIn(hub, 'viewer');
    const { cookie, formToken } = await signIn(hub, 'admin');
    const next = 'quite another password';
    const send = (path: string, fields: object) => post(hub, path, { ...fields, formToken }, { cookie });
    expect((await send('/people/password', { name: 'viewer', password: next, again: password })).headers.location).toBe(
      '/people/one?name=viewer&said=person-differs',
    );
    const { id, secret } = proposalIn(
      (await send('/people/password', { name: 'viewer', password: next, again: next })).body,
    );
    expect((await send('/people/prove', { id, code: '12' })).body).toContain('六位数不对');
    expect((await look(hub, '/', { cookie: viewer.cookie })).statusCode).toBe(200);
    expect((await send('/people/prove', { id, code: codeOf(secret) })).headers.location).toBe(
      '/people?said=person-set',
    );
    expect((await look(hub, '/', { cookie: viewer.cookie })).headers.location).toBe('/sign-in');
    const attempt = (given: string) =>
      post(hub, '/sign-in', { name: 'viewer', password: given, code: codeOf(secret, 1) });
    expect((await attempt(password)).statusCode).toBe(403);
    expect((await attempt(next)).statusCode).toBe(303);
    // What was shown and never proven does not outlive who it was for.
    const late = proposalIn((await send('/people/password', { name: 'viewer', password, again: password })).body);
    await send('/people/remove', { name: 'viewer' });
    expect((await send('/people/prove', { id: late.id, code: codeOf(late.secret) })).headers.location).toBe(
      '/people?said=person-late',
    );
    expect(await hub.people.list()).toEqual([{ name: 'admin', role: 'admin' }]);
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
    const known = new Set([...open, ...forTerminals, ...routes.map(({ method, path }) => `${method} ${path}`)]);
    expect(routesOf(hub).toSorted()).toEqual([...known].toSorted());
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
    expect((await post(hub, '/pairing', { code: 'WRONG', formToken }, { cookie })).headers.location).toBe(
      '/pairing?said=no-code',
    );
    expect((await post(hub, '/pairing', { code, formToken }, { cookie })).headers.location).toBe(
      `/terminal?id=${terminal.identity.terminal}&said=paired`,
    );
    await terminal.pair();
    terminal.outbox.append({ type: 'terminal.started', version: '9.9.9', host: 'bench' });
    terminal.outbox.append({
      type: 'answer.given',
      entryId: 'toilets',
      language: 'zh-CN',
      via: 'typed',
      confidence: 93,
      tookMs: 4,
    });
    terminal.outbox.append({ type: 'answer.marked', entryId: 'toilets', language: 'zh-CN', mark: 'helpful' });
    await terminal.sender.sendNext();
    const look = (url: string) => hub.app.inject({ method: 'GET', url, headers: { cookie, host } });
    const fleet = (await look('/')).body;
    expect(fleet).toContain('test-hall');
    expect(fleet).toContain('9.9.9');
    expect((await look('/outcomes')).body).toMatch(/<th scope="row">toilets<\/th><td>中文<\/td><td class="number">1</);
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
    expect(await bring('operator', pack)).toEqual([303, '/releases?said=pack-in']);
    expect(await hub.packs.list()).toMatchObject([{ venue: 'test-hall', version: 3, bytes: pack.byteLength }]);
    expect(await newestActs(hub.db, 1)).toMatchObject([
      { act: 'add pack', about: expect.stringMatching(/test-hall 3$/) },
    ]);
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
