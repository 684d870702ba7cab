import { expect, test } from 'vitest';
import { batchSchema } from '#contract/upstream/sync.ts';
import { writeBatch } from '#core/upstream/events.ts';
import { fleetPage } from '#hub/fleet/fleet.ts';
import { noteSaid } from '#hub/fleet/said.ts';
import { pageRoutes } from '#hub/page/routes.ts';
import { newestActs } from '#hub/people/audit.ts';
import { look, post, signIn, type TestHub } from '../fixtures/hub-browser.ts';
import { writeTestPack } from '../fixtures/packs.ts';
import { openReporting, pairWith } from '../fixtures/reporting.ts';
import { openLetters } from '../fixtures/roads.ts';

/** Terminals with nothing but a name, a group and a time of last contact. */
const addTerminals = (hub: TestHub, many: number) =>
  hub.db.query(
    `INSERT INTO terminal (id, public_key, name, paired_by, fleet_group, last_contact_at)
     SELECT gen_random_uuid(), 'key ' || i, 'hall ' || lpad(i::text, 3, '0'), 'test', CASE WHEN i % 2 = 0 THEN 'east' ELSE '' END, now()
     FROM generate_series(1, $1) AS i`,
    [many],
  );
const idOf = async (hub: TestHub, name: string) =>
  (await hub.db.query<{ id: string }>('SELECT id FROM terminal WHERE name = $1', [name]))[0]?.id ?? '';
const anything = { search: '', group: null, health: null, order: 'health', page: 1 } as const;

/** What each place of the hub's page owes people; `setup` gives a hub without any. */
export function hubPagePlaces(setup: () => Promise<{ hub: TestHub }>): void {
  test('the page speaks the language that the browser asks for, until somebody chooses one', async () => {
    const { hub } = await setup();
    expect((await look(hub, '/sign-in', { 'accept-language': 'en-GB,zh;q=0.8' })).body).toContain('<html lang="en">');
    expect((await look(hub, '/sign-in', { 'accept-language': 'fr' })).body).toContain('<html lang="zh-CN">');
    const chosen = await post(hub, '/language', { language: 'en', back: '/outcomes?page=2' });
    expect(chosen.headers.location).toBe('/outcomes?page=2');
    const cookie = String(chosen.headers['set-cookie']).split(';')[0] ?? '';
    expect((await look(hub, '/sign-in', { cookie, 'accept-language': 'zh-CN' })).body).toContain('<html lang="en">');
    for (const back of ['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', '']) {
      expect((await post(hub, '/language', { language: 'en', back })).headers.location).toBe('/');
    }
    const elsewhere = await post(
      hub,
      '/language',
      { language: 'en', back: '/' },
      { origin: 'https://elsewhere.example' },
    );
    expect(elsewhere.headers['set-cookie']).toBeUndefined();
  });

  test('no form counts without the token of the page, or from another site, whatever it is for', async () => {
    const { hub } = await setup();
    const { cookie, formToken } = await signIn(hub, 'admin');
    const forms = pageRoutes(hub).filter(({ method }) => method === 'POST');
    expect(forms.length).toBeGreaterThan(12);
    for (const { path } of forms) {
      expect([path, (await post(hub, path, {}, { cookie })).statusCode]).toEqual([path, 403]);
      for (const origin of ['https://elsewhere.example', 'null']) {
        const { statusCode } = await post(hub, path, { formToken }, { cookie, origin });
        expect([path, origin, statusCode]).toEqual([path, origin, 403]);
      }
    }
    // Browsers name the page as where its forms come from, which they do not where they are told to say nothing.
    expect((await look(hub, '/', { cookie })).headers['referrer-policy']).toBe('same-origin');
  });

  test('what cannot be taken back is asked about first, and asking changes nothing', async () => {
    const { hub } = await setup();
    await addTerminals(hub, 1);
    const { cookie, formToken } = await signIn(hub, 'operator');
    const terminal = await idOf(hub, 'hall 001');
    const asked = await look(hub, `/terminals/revoke?terminal=${terminal}`, { cookie });
    expect(asked.body).toContain('吊销hall 001？');
    expect((await fleetPage(hub.db, anything, 50)).counts).toMatchObject({ sound: 1, revoked: 0 });
    const done = await post(hub, '/terminals/revoke', { terminal, formToken }, { cookie });
    expect(done.headers.location).toBe(`/terminal?id=${terminal}&said=revoked`);
    expect((await look(hub, String(done.headers.location), { cookie })).body).toContain('已吊销，不再收它的东西。');
    const order = '/orders/new?kind=recall&entryId=toilets&minutes=60&target=&check=1';
    expect((await look(hub, order, { cookie })).body).toContain('撤下一条答案：toilets');
    expect((await look(hub, order.replace('toilets', 'TOILETS'), { cookie })).body).toContain('role="alert"');
    expect(await hub.orders.list()).toEqual([]);
    const pack = await hub.packs.add(await writeTestPack('a'), 'test');
    const release = `/releases/new?pack=${pack?.sha256}&group=&percent=100&check=1`;
    expect((await look(hub, release, { cookie })).body).toContain('发布 test-hall 第 3 版？');
    const night = { from: '22:00', to: '29:00' };
    expect((await look(hub, `${release}&from=22:00&to=29:00`, { cookie })).body).toContain('，22:00–29:00 启用');
    expect((await look(hub, `${release}&from=22:00&to=21:00`, { cookie })).body).toContain('role="alert"');
    expect(await hub.releases.list()).toEqual([]);
    const made = { pack: pack?.sha256 ?? '', group: '', percent: '100', ...night, formToken };
    expect((await post(hub, '/releases', made, { cookie })).statusCode).toBe(303);
    expect(await hub.releases.list()).toMatchObject([{ activeBetween: night }]);
    expect((await look(hub, '/releases', { cookie })).body).toContain('，22:00–29:00 启用');
  });

  test('the ill stand first, by how ill they are, and a fleet of many comes in pages', async () => {
    const { hub } = await setup();
    await addTerminals(hub, 120);
    await hub.db.script(`
      UPDATE terminal SET cloned_at = now() WHERE name = 'hall 077';
      UPDATE terminal SET waiting = 20000 WHERE name = 'hall 088';
      UPDATE terminal SET last_contact_at = now() - interval '3 days' WHERE name = 'hall 099';
      UPDATE terminal SET revoked_at = now() WHERE name = 'hall 001'`);
    const names = async (more: object) =>
      (await fleetPage(hub.db, { ...anything, ...more }, 50)).terminals.map(({ name }) => name);
    expect((await names({})).slice(0, 3)).toEqual(['hall 077', 'hall 088', 'hall 099']);
    expect(await names({ page: 3 })).toHaveLength(20);
    expect((await names({ page: 3 })).at(-1)).toBe('hall 001');
    expect(await names({ page: 4 })).toEqual([]);
    expect(await names({ health: 'lost' })).toEqual(['hall 099']);
    expect(await names({ search: 'HALL 08', order: 'name' })).toHaveLength(10);
    expect((await fleetPage(hub.db, { ...anything, group: 'east' }, 50)).matching).toBe(60);
    const { cookie } = await signIn(hub, 'viewer');
    const { body } = await look(hub, '/', { cookie });
    expect(body).toContain('119 台终端');
    expect(body).toContain('2 台要看一看');
    expect(body).toContain('攒了 20,000 条没传上来。');
    expect(body).not.toContain('能做的');
  });

  test('what a terminal said last is what its newest run said, whenever that arrived', async () => {
    const { hub } = await setup();
    await addTerminals(hub, 1);
    const terminal = await idOf(hub, 'hall 001');
    const arrives = (boot: number, sequence: number, version: string) => {
      const fact = {
        boot,
        bootId: 'run',
        sequence,
        first: null,
        atMs: 0,
        type: 'terminal.started' as const,
        version: 1,
      };
      const { json } = writeBatch(terminal, [{ ...fact, fields: { version, host: 'bench' } }]);
      return hub.db.transaction((connection) => noteSaid(connection, terminal, batchSchema.parse(JSON.parse(json))));
    };
    const release = async () => (await fleetPage(hub.db, anything, 50)).terminals[0]?.release;
    await arrives(2, 1, '2.0.0');
    await arrives(1, 900, '1.0.0');
    expect(await release()).toBe('2.0.0');
    await arrives(2, 7, '2.1.0');
    expect(await release()).toBe('2.1.0');
  });

  test('a stick is served at the page: what goes back removes at the terminal what came', async () => {
    const { hub } = await setup();
    const terminal = await openReporting({ address: hub.address });
    await pairWith(terminal, hub);
    terminal.outbox.append({ type: 'staff.called', language: 'zh-CN' });
    const letters = openLetters(terminal);
    const { cookie, formToken } = await signIn(hub, 'operator');
    const bring = async (file: Buffer) => {
      const payload = new FormData();
      payload.append('formToken', formToken);
      payload.append('files', new Blob([new Uint8Array(file)]), 'hall.facts');
      return (await hub.app.inject({ method: 'POST', url: '/stick', headers: { cookie }, payload })).body;
    };
    expect(await bring(Buffer.from('no letters'))).toContain('hall.facts 不是终端写的，没有收。');
    const pack = await hub.packs.add(await writeTestPack('a'), 'test');
    await hub.releases.make({ pack: pack?.sha256 ?? '', group: '', percent: 100 }, 'test');
    const body = await bring((await letters.write()).bytes);
    const [, coded = ''] =
      /href="data:application\/octet-stream;base64,([^"]+)" download="hall.answers"/.exec(body) ?? [];
    expect(await letters.take(Buffer.from(coded, 'base64').toString())).toMatchObject({
      ok: true,
      value: { facts: 1 },
    });
    expect(terminal.waiting.count()).toBe(0);
    const file = await look(hub, `/stick/pack?sha256=${pack?.sha256}`, { cookie });
    expect(file.rawPayload).toEqual(await writeTestPack('a'));
    expect(await newestActs(hub.db, 1)).toMatchObject([{ who: 'operator', act: 'stick' }]);
  });

  test('an admin changes roles and removes people, who are out at once; the last admin stays', async () => {
    const { hub } = await setup();
    const viewer = await signIn(hub, 'viewer');
    const { cookie, formToken } = await signIn(hub, 'admin');
    const send = async (path: string, fields: Record<string, string>) =>
      (await post(hub, path, { ...fields, formToken }, { cookie })).headers.location;
    expect(await send('/people/role', { name: 'viewer', role: 'operator' })).toBe('/people?said=person-set');
    expect((await look(hub, '/pairing', { cookie: viewer.cookie })).statusCode).toBe(200);
    expect(await send('/people/remove', { name: 'viewer' })).toBe('/people?said=person-gone');
    expect((await look(hub, '/', { cookie: viewer.cookie })).headers.location).toBe('/sign-in');
    expect(await send('/people/remove', { name: 'admin' })).toBe('/people?said=person-last');
    expect(await send('/people/role', { name: 'admin', role: 'viewer' })).toBe('/people?said=person-last');
    const known = { name: 'admin', role: 'viewer', password: 'another long password' };
    expect(await send('/people', known)).toBe('/people?said=person-known');
    expect(await hub.people.list()).toEqual([{ name: 'admin', role: 'admin' }]);
  });

  test('words that mean something to pages and spreadsheets are harmless in every place that shows them', async () => {
    const { hub } = await setup();
    await addTerminals(hub, 1);
    const terminal = await idOf(hub, 'hall 001');
    const evil = '=1+1<script>alert(1)</script>\'"&';
    const { cookie, formToken } = await signIn(hub, 'admin', evil.slice(0, 36));
    await post(hub, '/terminals/describe', { terminal, name: evil, group: '', formToken }, { cookie });
    await hub.db.query(
      `INSERT INTO terminal_said (terminal, type, boot, sequence, data) VALUES
       ($1, 'fault.raised', 1, 1, $2::jsonb), ($1, 'terminal.started', 1, 2, $2::jsonb), ($1, 'content.loaded', 1, 3, $2::jsonb)`,
      [terminal, JSON.stringify({ code: evil, version: evil, venueId: evil, entries: evil })],
    );
    await hub.db.query(
      `INSERT INTO event (terminal, boot, sequence, type, form, at, data) VALUES
       ($1, 1, 1, 'fault.raised', 1, now(), $2::jsonb), ($1, 1, 2, 'answer.given', 1, now(), $2::jsonb)`,
      [terminal, JSON.stringify({ code: evil, entryId: evil, language: evil })],
    );
    await hub.db.query(
      `INSERT INTO fleet_order (document, made_by, expires_at) VALUES ($1::jsonb, $2, now() + interval '1 hour')`,
      [JSON.stringify({ kind: evil, entryId: evil }), evil],
    );
    const paths = pageRoutes(hub).filter(({ method }) => method === 'GET');
    for (const { path } of paths) {
      const query = `id=${terminal}&terminal=${terminal}&name=${encodeURIComponent(evil.slice(0, 36))}&search=${encodeURIComponent(evil)}&kind=recall&entryId=${encodeURIComponent(evil)}`;
      const { body, statusCode } = await look(hub, `${path}?${query}`, { cookie });
      expect([path, [200, 404].includes(statusCode)]).toEqual([path, true]);
      if (path.endsWith('.csv'))
        expect([path, body.split(/[\r\n,]+/).filter((cell) => /^"?[=+@]/.test(cell))]).toEqual([path, []]);
      else expect([path, body.includes('<script')]).toEqual([path, false]);
    }
    const { body, headers } = await look(hub, `/terminal?id=${terminal}`, { cookie });
    expect(body).toContain('&lt;script&gt;');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });
}
