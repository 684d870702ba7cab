import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { createServer as createTlsServer } from 'node:tls';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Fact } from '#contract/upstream/fact.ts';
import { orderPath } from '#contract/upstream/orders.ts';
import { syncPaths } from '#contract/upstream/sync.ts';
import type { Clock } from '#core/system/clock.ts';
import type { HubLine } from '#core/upstream/hub-line.ts';
import type { HubDatabase } from '#hub/storage/database.ts';
import { openPglite } from '#hub/storage/pglite.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';
import { type LinkMood, openHostileLink } from '#test/support/fakes/hostile-link.ts';
import { mostWithinMinute, reportFor } from '#test/support/fixtures/patient-terminal.ts';
import { openReporting, pairWith } from '#test/support/fixtures/reporting.ts';
import { startTestHub } from '#test/support/fixtures/test-hub.ts';
import { temporaryFolder } from '#test/support/folder.ts';
import { projectRoot } from '#test/support/source-tree.ts';

const certificates = join(projectRoot, 'test', 'fixtures', 'certificates');
const pem = (name: string) => readFileSync(join(certificates, name));
const tlsOf = (name: string) => ({ cert: pem(`${name}.pem`), key: pem(`${name}-key.pem`) });
const called: Fact = { type: 'staff.called', language: 'zh-CN' };

let db: HubDatabase;
beforeAll(async () => {
  db = await openPglite(null);
}, 120_000);
afterAll(() => db.close());

/** A terminal that was paired over a good link and has three facts to tell; each run of it has another patience. */
async function setup() {
  const hub = await startTestHub(db);
  const link = await openHostileLink(() => hub.port);
  const address = `http://127.0.0.1:${link.port}`;
  const first = await openReporting({ address });
  await pairWith(first, hub);
  for (let fact = 0; fact < 3; fact += 1) first.outbox.append(called);
  first.close();
  const { terminal: id } = first.identity;
  const stored = async () =>
    (
      await db.query<{ sequence: number }>('SELECT sequence FROM event WHERE terminal = $1 ORDER BY sequence', [id])
    ).map(({ sequence }) => sequence);
  const run = (deadlineMs: number) => openReporting({ address, folder: first.folder, deadlineMs });
  return { link, run, stored };
}

/** Nobody waits for what never comes; whatever comes at all comes in this time, also on a busy machine. */
const [impatientMs, patientMs] = [300, 15_000];

test.each<[string, LinkMood, string, number]>([
  ['cuts the request', { kind: 'cut', towards: 'hub', afterBytes: 400 }, 'hub-unreachable', patientMs],
  ['cuts the answer', { kind: 'cut', towards: 'terminal', afterBytes: 40 }, 'hub-unreachable', patientMs],
  ['swallows everything', { kind: 'black-hole' }, 'hub-unreachable', impatientMs],
  ['swallows the answer', { kind: 'half-open' }, 'hub-unreachable', impatientMs],
  ['is slower than anybody waits', { kind: 'slow', bytesPerSecond: 100 }, 'hub-unreachable', impatientMs],
  ['shows a page of its own', { kind: 'captive-portal' }, 'hub-not-the-hub', patientMs],
  ['changes the answer', { kind: 'corrupt', towards: 'terminal' }, 'hub-not-the-hub', patientMs],
  ['changes the request', { kind: 'corrupt', towards: 'hub' }, 'hub-unreachable', patientMs],
])('a link that %s loses nothing and doubles nothing', async (_what, mood, code, deadlineMs) => {
  const { link, run, stored } = await setup();
  link.set(mood);
  const suffering = await run(deadlineMs);
  expect(await suffering.sender.sendNext()).toMatchObject({ kind: 'later', fault: { code } });
  expect(suffering.waiting.count()).toBe(3);
  suffering.close();
  link.set({ kind: 'good' });
  const after = await run(patientMs);
  expect(await after.sender.sendNext()).toMatchObject({ kind: 'taken', facts: 3 });
  expect(await stored()).toEqual([1, 2, 3]);
  expect(after.waiting.count()).toBe(0);
});

test('what is sent at once goes by one connection', async () => {
  const { link, run, stored } = await setup();
  const terminal = await run(patientMs);
  const before = link.connections();
  for (let batch = 0; batch < 3; batch += 1) {
    expect(await terminal.sender.sendNext()).toMatchObject({ kind: 'taken' });
    terminal.outbox.append(called);
  }
  expect((await stored()).toSorted()).toEqual([1, 1, 2, 2, 3]);
  expect(link.connections() - before).toBe(1);
});

test.each([
  ['1970', 0, 0],
  ['2038', Date.UTC(2038, 0, 19, 3, 14, 7), 2_000],
  ['tomorrow, and is set back by forty years', Date.UTC(2026, 10, 24), -40 * 365 * 86_400_000],
])('a clock that shows %s loses nothing, and its facts keep their order', async (_what, startMs, setByMs) => {
  const hub = await startTestHub(db);
  const clock = createTestClock(startMs);
  const terminal = await openReporting({ address: hub.address, clock });
  await pairWith(terminal, hub);
  expect(terminal.identity.hub()).toMatchObject({ isPaired: true });
  const { terminal: id } = terminal.identity;
  terminal.outbox.append(called);
  clock.set(setByMs);
  terminal.outbox.append(called);
  expect(await terminal.sender.sendNext()).toMatchObject({ kind: 'taken', facts: 2 });
  terminal.outbox.append(called);
  expect(await terminal.sender.sendNext()).toMatchObject({ kind: 'taken', facts: 1 });
  const stored = await db.query<{ sequence: number; at: Date }>(
    'SELECT sequence, at FROM event WHERE terminal = $1 ORDER BY sequence',
    [id],
  );
  const shown = [startMs, startMs + setByMs, startMs + setByMs].map((ms) => new Date(Math.max(0, ms)));
  expect(stored).toEqual(shown.map((at, place) => ({ sequence: place + 1, at })));
  // The hub knows by how much the clock is wrong.
  const [row] = await db.query<{ ahead: number }>('SELECT ahead_ms AS ahead FROM terminal WHERE id = $1', [id]);
  expect(Math.abs((row?.ahead ?? 0) - (startMs + setByMs - Date.now()))).toBeLessThan(3_600_000);
});

/**
 * A hub, and a terminal that was paired with it and then stopped with facts that wait; `reportingBy` begins it again, and what it
 * posts goes by way of `post`.
 */
async function pairedAndWaiting(facts: number) {
  const hub = await startTestHub(db);
  const paired = await openReporting({ address: hub.address });
  await pairWith(paired, hub);
  for (let fact = 0; fact < facts; fact += 1) paired.outbox.append(called);
  paired.close();
  const { folder } = paired;
  type Post = HubLine['post'];
  const reportingBy = (clock: Clock, post: (request: Parameters<Post>[0], line: HubLine) => ReturnType<Post>) => {
    const aroundLine = (line: HubLine) => ({ ...line, post: (request: Parameters<Post>[0]) => post(request, line) });
    return openReporting({ address: hub.address, folder, clock, aroundLine });
  };
  return { hub, folder, terminal: paired.identity.terminal, reportingBy };
}

/** What stands where the hub is looked for, and how a terminal comes to speak to it. */
type Nuisance = (socket: Socket) => void;
const saying =
  (head: string, body = ''): Nuisance =>
  (socket) =>
    void socket.once('data', () => socket.end(`HTTP/1.1 ${head}\r\ncontent-length: ${body.length}\r\n\r\n${body}`));

test.each<[string, string, Nuisance | null, string?]>([
  ['is not there', 'hub-unreachable', null],
  ['hangs up', 'hub-unreachable', (socket) => socket.resetAndDestroy()],
  ['never says a word', 'hub-unreachable', (socket) => void socket.resume(), 'silent'],
  [
    'gives half an answer',
    'hub-unreachable',
    (socket) => void socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 90\r\n\r\n{')),
  ],
  [
    'is slower than anybody waits',
    'hub-unreachable',
    (socket) => void socket.once('data', () => socket.write('HTTP/1.1 200 OK\r\n')),
    'silent',
  ],
  ['fails', 'hub-not-the-hub', saying('500 Internal Server Error')],
  ['is too busy', 'hub-busy', saying('429 Too Many Requests')],
  ['asks to be left alone for a second', 'hub-busy', saying('503 Service Unavailable\r\nretry-after: 1')],
  ['shows a page of its own', 'hub-not-the-hub', saying('200 OK', '<h1>Please sign in</h1>')],
  ['is another, by its certificate', 'hub-certificate-wrong', null, 'other'],
  ['has a name that leads nowhere', 'hub-unreachable', null, 'nowhere'],
])(
  'a hub that %s is asked six times a minute at most, also with facts that wait, and the trouble is said once',
  async (_what, code, nuisance, way = '') => {
    const { folder: pairedFolder } = await pairedAndWaiting(3);
    const address = await addressOf(nuisance, way);
    for (const folder of [pairedFolder, temporaryFolder()]) {
      const parts = (clock: Clock, onPost: () => void) =>
        openReporting({
          address,
          folder,
          clock,
          deadlineMs: way === 'silent' ? tooLongMs : patientMs,
          aroundLine: counted(onPost),
        });
      const { askedAtMs, trouble, lines } = await reportFor(parts, minutesAsked * 60_000);
      expect(askedAtMs.length).toBeGreaterThan(5);
      expect(mostWithinMinute(askedAtMs)).toBeLessThanOrEqual(6);
      expect([trouble, lines.length]).toEqual([code, 1]);
    }
  },
);

const [tooLongMs, minutesAsked] = [40, 2.2];
const counted =
  (onPost: () => void) =>
  (line: HubLine): HubLine => ({
    ...line,
    post: (request) => {
      onPost();
      return line.post(request);
    },
  });

/** Where something stands that is no hub; with neither nuisance nor certificate nothing listens there any more. */
async function addressOf(nuisance: Nuisance | null, way: string): Promise<string> {
  if (way === 'nowhere') return 'https://hub.invalid';
  const server = way === 'other' ? createTlsServer(tlsOf('other')) : createServer(nuisance ?? (() => {}));
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  if (nuisance === null && way === '') stop();
  else onTestFinished(stop);
  return way === 'other' ? `https://localhost:${port}` : `http://127.0.0.1:${port}`;
}

test.each([429, 502, 503, 504])('who is told by a %i when to come again does not come before', async (status) => {
  const { reportingBy } = await pairedAndWaiting(1);
  const parts = (clock: Clock, onPost: () => void) =>
    reportingBy(clock, async () => {
      onPost();
      return { status, headers: { 'retry-after': '300' }, body: Buffer.alloc(0) };
    });
  const { askedAtMs, trouble } = await reportFor(parts, 1_000_000);
  expect(askedAtMs.map((atMs) => atMs - (askedAtMs[0] ?? 0))).toEqual([0, 300_000, 600_000, 900_000]);
  expect(trouble).toBe('hub-busy');
});

test('no more is sent on the long run than the settings allow, however much waits', async () => {
  const { reportingBy } = await pairedAndWaiting(3_000);
  const bytesPerMs = 1;
  const sent: { atMs: number; bytes: number }[] = [];
  const parts = (clock: Clock) =>
    reportingBy(clock, (request, line) => {
      if (request.address.endsWith(syncPaths.batches))
        sent.push({ atMs: clock.monotonicMs(), bytes: request.body.byteLength });
      return line.post(request);
    });
  await reportFor(parts, 60_000, bytesPerMs * 8);
  expect(sent.length).toBeGreaterThan(3);
  const [first] = sent;
  let before = 0;
  for (const { atMs, bytes } of sent) {
    expect(before).toBeLessThanOrEqual((atMs - (first?.atMs ?? 0)) * bytesPerMs);
    before += bytes;
  }
});

test('a hub that fails to give orders is sent one batch after the other, and asked for orders six times a minute at most', async () => {
  const { hub, terminal, reportingBy } = await pairedAndWaiting(2_000);
  let orders = 0;
  const parts = (clock: Clock) =>
    reportingBy(clock, async (request, line) => {
      if (!request.address.endsWith(orderPath)) return line.post(request);
      orders += 1;
      return { status: 500, headers: {}, body: Buffer.alloc(0) };
    });
  const { askedAtMs: _, trouble } = await reportFor(parts, 60_000);
  expect(await hub.db.query('SELECT count(*)::int AS n FROM event WHERE terminal = $1', [terminal])).toEqual([
    { n: 2_000 },
  ]);
  expect(orders).toBeGreaterThan(0);
  expect(orders).toBeLessThanOrEqual(6);
  expect(trouble).toBe('hub-not-the-hub');
});

test('over TLS only the hub of the named certificate is reported to, and nothing is sent to another', async () => {
  const address = (port: number) => `https://localhost:${port}`;
  const hub = await startTestHub(db, 0, tlsOf('hub'));
  const trusting = await openReporting({ address: address(hub.port), caFile: join(certificates, 'hub.pem') });
  await pairWith(trusting, hub);
  expect(trusting.identity.hub()).toMatchObject({ isPaired: true });
  const strict = await openReporting({ address: address(hub.port) });
  expect(await strict.pair()).toMatchObject({ kind: 'later', fault: { code: 'hub-certificate-wrong' } });
  const other = await openReporting({ address: address(hub.port), caFile: join(certificates, 'other.pem') });
  expect(await other.pair()).toMatchObject({ kind: 'later', fault: { code: 'hub-certificate-wrong' } });
  const pinned = await openReporting({ address: address(hub.port), certificateSha256: '00'.repeat(32) });
  expect(await pinned.pair()).toMatchObject({ kind: 'later', fault: { code: 'hub-certificate-wrong' } });
  expect(await hub.pairings.list()).toEqual([]);
});

test('a pinned certificate is taken whatever its dates say, for the clock may be wrong', async () => {
  const hub = await startTestHub(db, 0, tlsOf('expired'));
  const address = `https://localhost:${hub.port}`;
  const byAuthority = await openReporting({ address, caFile: join(certificates, 'expired.pem') });
  expect(await byAuthority.pair()).toMatchObject({ kind: 'later', fault: { code: 'hub-certificate-wrong' } });
  const certificateSha256 = new X509Certificate(pem('expired.pem')).fingerprint256.replaceAll(':', '').toLowerCase();
  const pinned = await openReporting({ address, certificateSha256 });
  await pairWith(pinned, hub);
  expect(pinned.identity.hub()).toMatchObject({ isPaired: true });
});

test('a name that leads nowhere is no fault of the hub', async () => {
  const terminal = await openReporting({ address: 'https://hub.invalid' });
  expect(await terminal.pair()).toMatchObject({ kind: 'later', fault: { code: 'hub-unreachable' } });
});
