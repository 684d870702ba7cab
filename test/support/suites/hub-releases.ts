import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pieceBytes, releasePaths } from '#contract/upstream/releases.ts';
import { manifestOf, writePack } from '#core/packs/build-pack.ts';
import { createPackFetch } from '#core/upstream/releases/pack-fetch.ts';
import { firstChangedAct, newestActs } from '#hub/people/audit.ts';
import { signedPack, testFacts } from '../fixtures/packs.ts';
import type { openReporting } from '../fixtures/reporting.ts';
import type { startTestHub } from '../fixtures/test-hub.ts';
import { temporaryFolder } from '../folder.ts';

type Terminal = Awaited<ReturnType<typeof openReporting>>;
type TestHub = Awaited<ReturnType<typeof startTestHub>>;

/** A pack of three pieces, none of which is another's. */
function longPack(version = 3): Promise<Buffer> {
  const files = new Map([
    ['venue.json', Buffer.from('{"id":"test-hall"}')],
    ['media/plan.webp', randomBytes(2 * pieceBytes + 1000)],
  ]);
  const manifest = manifestOf({ ...testFacts, id: crypto.randomUUID(), version }, files);
  return writePack({ ...signedPack(manifest, 'a'), files });
}

/** What a hub owes terminals that take packs from it; `setup` gives a hub and a terminal of its fleet. */
export function hubReleases(setup: () => Promise<{ hub: TestHub; terminal: Terminal }>): void {
  const release = async (hub: TestHub, chosen: { version?: number; group?: string; percent?: number } = {}) => {
    const bytes = await longPack(chosen.version);
    const pack = await hub.packs.add(bytes, 'test');
    const { group = '', percent = 100 } = chosen;
    const id = await hub.releases.make({ pack: pack?.sha256 ?? '', group, percent }, 'test');
    return { id: id ?? 0, bytes, sha256: pack?.sha256 ?? '' };
  };

  test('a pack comes down piece by piece, and a fetch that was cut off goes on where it was', async () => {
    const { hub, terminal } = await setup();
    const { bytes, sha256 } = await release(hub);
    const offered = await hub.releases.offeredTo(terminal.identity.terminal, 'test-hall');
    expect(offered).toMatchObject({ version: 3, sha256, bytes: bytes.byteLength });
    const folder = temporaryFolder();
    const hubKey = () => terminal.identity.hub()?.publicKey ?? null;
    const fetch = () => createPackFetch({ folder, call: terminal.call, hubKey });
    const wanted = { sha256, bytes: bytes.byteLength };
    expect(await fetch().next(wanted)).toEqual({ kind: 'piece', bytes: pieceBytes });
    expect(await fetch().next(wanted)).toEqual({ kind: 'piece', bytes: pieceBytes });
    expect(await fetch().next(wanted)).toEqual({ kind: 'piece', bytes: bytes.byteLength - 2 * pieceBytes });
    const file = join(folder, sha256);
    expect(await fetch().next(wanted)).toEqual({ kind: 'whole', file });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(await fetch().next({ sha256: '0'.repeat(64), bytes: 7 })).toEqual({ kind: 'gone' });
  });

  test('a release is for terminals of its venue and group, and for as many of a hundred; the newest goes before', async () => {
    const { hub, terminal } = await setup();
    const { terminal: id } = terminal.identity;
    const offered = async (venue = 'test-hall') => (await hub.releases.offeredTo(id, venue))?.version ?? null;
    await release(hub, { version: 3 });
    const east = await release(hub, { version: 4, group: 'east' });
    expect(await offered()).toBe(3);
    expect(await offered('other-hall')).toBeNull();
    await hub.releases.group(id, 'east');
    expect(await offered()).toBe(4);
    await hub.releases.hold(east.id, true);
    expect(await offered()).toBe(3);
    const few = await release(hub, { version: 5, percent: 1 });
    const wide = await Promise.all(
      Array.from({ length: 100 }, async () => {
        const one = crypto.randomUUID();
        await hub.db.query("INSERT INTO terminal (id, public_key, name, paired_by) VALUES ($1, 'x', 'x', 'x')", [one]);
        const before = (await hub.releases.offeredTo(one, 'test-hall'))?.version;
        return { one, before };
      }),
    );
    expect(wide.filter(({ before }) => before === 5).length).toBeLessThan(10);
    await hub.releases.widen(few.id, 100);
    for (const { one } of wide) expect((await hub.releases.offeredTo(one, 'test-hall'))?.version).toBe(5);
  });

  test('a release with hours is offered with them, and not to a terminal that knows none', async () => {
    const { hub, terminal } = await setup();
    const { sha256, id } = await release(hub);
    const hubKey = () => terminal.identity.hub()?.publicKey ?? null;
    const ask = async (form: string) => {
      const json = JSON.stringify({ form, venue: 'test-hall' });
      const read = (body: Uint8Array): unknown => JSON.parse(Buffer.from(body).toString());
      const about = { path: releasePaths.release, contentType: 'application/json', json, read, hubKey };
      const reply = await terminal.call.ask(about);
      return reply.kind === 'yes' ? reply.value : reply;
    };
    const [former, present] = ['yingbin.release-question.1', 'yingbin.release-question.2'];
    const offered = { id, version: 3, sha256 };
    expect(await ask(former)).toMatchObject({ form: 'yingbin.release-answer.1', release: offered });
    expect(await ask(present)).toMatchObject({ release: { ...offered, activeBetween: null } });
    const activeBetween = { from: '22:00', to: '29:00' };
    const later = await hub.releases.make({ pack: sha256, group: '', percent: 100, activeBetween }, 'test');
    expect(await ask(former)).toEqual({ form: 'yingbin.release-answer.1', release: null });
    expect(await ask(present)).toMatchObject({ release: { id: later, activeBetween } });
    expect((await hub.releases.list())[0]).toMatchObject({ id: later, activeBetween });
  });

  test('a release that a terminal went back from is held, and one that a terminal could not take is not', async () => {
    const { hub, terminal } = await setup();
    const [first, second] = [await release(hub, { version: 3 }), await release(hub, { version: 4 })];
    const settled = { type: 'release.settled', version: 3 } as const;
    terminal.outbox.append({ type: 'release.taken', release: first.id, version: 3 });
    await terminal.sender.sendNext();
    expect((await hub.releases.list()).find(({ id }) => id === first.id)).toMatchObject({ trying: 1, isHeld: false });
    terminal.outbox.append({ ...settled, release: first.id, outcome: 'undone', reason: 'golden-failed' });
    terminal.outbox.append({ ...settled, release: second.id, outcome: 'refused', reason: 'pack-older' });
    // One of another hub.
    terminal.outbox.append({ ...settled, release: 4711, outcome: 'undone', reason: 'golden-failed' });
    await terminal.sender.sendNext();
    expect(await hub.releases.list()).toMatchObject([
      { id: second.id, isHeld: false, refused: 1, reason: 'pack-older' },
      { id: first.id, isHeld: true, trying: 0, failed: 1, reason: 'golden-failed' },
    ]);
    const { terminal: who } = terminal.identity;
    expect(await newestActs(hub.db, 1)).toMatchObject([{ who, act: 'hold release', about: String(first.id) }]);
    expect(await firstChangedAct(hub.db)).toBeNull();
  });

  test('what is no pack is not taken in, and one that is brought twice lies there once', async () => {
    const { hub } = await setup();
    expect(await hub.packs.add(Buffer.from('not a pack'), 'test')).toBeNull();
    const bytes = await longPack();
    const [one, other] = [await hub.packs.add(bytes, 'test'), await hub.packs.add(bytes, 'test')];
    expect(one).toMatchObject({ venue: 'test-hall', version: 3 });
    expect(other).toEqual(one);
    expect(await hub.packs.list()).toHaveLength(1);
  });
}
