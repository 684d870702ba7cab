import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Fact } from '#contract/upstream/fact.ts';
import type { HubDatabase } from '#hub/storage/database.ts';
import { openPglite } from '#hub/storage/pglite.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';
import { type LinkMood, openHostileLink } from '#test/support/fakes/hostile-link.ts';
import { openReporting, pairWith } from '#test/support/fixtures/reporting.ts';
import { startTestHub } from '#test/support/fixtures/test-hub.ts';
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
