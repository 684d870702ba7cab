import { sign } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyPath, mostLinks, terminalKeyText } from '#contract/upstream/keys.ts';
import { newSigningKey } from '#core/packs/signing.ts';
import type { HubLine } from '#core/upstream/hub-line.ts';
import { wantNewKey } from '#core/upstream/keys/key-change.ts';
import { createSender } from '#core/upstream/sender.ts';
import type { SignedRequest } from '#core/upstream/signed-messages.ts';
import { openReporting } from '../fixtures/reporting.ts';
import { answersOf, openLetters } from '../fixtures/roads.ts';
import type { startTestHub } from '../fixtures/test-hub.ts';

type Terminal = Awaited<ReturnType<typeof openReporting>>;
type TestHub = Awaited<ReturnType<typeof startTestHub>>;

const called = { type: 'staff.called', language: 'zh-CN' } as const;

/** Somebody ends the process while a request is on its way, or its answer. */
class Ended extends Error {}
type EndsAt = 'before-post' | 'after-post' | null;

/** A run of a terminal that ends with the next request, where it is told to. */
async function openEnding(address: string, folder?: string) {
  let endsAt: EndsAt = null;
  const posted: SignedRequest[] = [];
  const terminal = await openReporting({
    address,
    ...(folder === undefined ? {} : { folder }),
    aroundLine: (line): HubLine => ({
      ...line,
      post: async (request) => {
        if (endsAt === 'before-post') throw new Ended();
        posted.push(request);
        const answer = await line.post(request);
        if (endsAt === 'after-post') throw new Ended();
        return answer;
      },
    }),
  });
  const end = async (at: EndsAt, doing: () => Promise<unknown>) => {
    endsAt = at;
    await expect(doing()).rejects.toThrow(Ended);
    terminal.close();
    return openEnding(address, terminal.folder);
  };
  return { ...terminal, posted, end };
}
type Ending = Awaited<ReturnType<typeof openEnding>>;

async function keyAtHub({ db }: TestHub, { identity }: Pick<Terminal, 'identity'>): Promise<string | undefined> {
  const [row] = await db.query<{ key: string }>('SELECT public_key AS key FROM terminal WHERE id = $1', [
    identity.terminal,
  ]);
  return row?.key;
}

function isUnderWay({ db }: Pick<Terminal, 'db'>): boolean {
  return db.prepare('SELECT 1 FROM upstream_key_change').get() !== undefined;
}

/** What a hub and its terminals owe each other when one of them gets another key. */
export function hubKeys(setup: () => Promise<{ hub: TestHub; terminal: Terminal }>): void {
  const setupEnding = async () => {
    const { hub, terminal } = await setup();
    terminal.close();
    return { hub, terminal: await openEnding(hub.address, terminal.folder) };
  };

  test('a terminal that wants another key is known by it from then on, and says so', async () => {
    const { hub, terminal } = await setup();
    const former = terminal.identity.key.publicKey;
    wantNewKey(terminal.db);
    expect(await terminal.keys.step()).toEqual({ kind: 'idle' });
    expect(terminal.identity.key.publicKey).not.toBe(former);
    expect(await keyAtHub(hub, terminal)).toBe(terminal.identity.key.publicKey);
    expect(isUnderWay(terminal)).toBe(false);
    expect(await terminal.sender.sendNext()).toMatchObject({ kind: 'taken' });
    expect(await hub.events()).toMatchObject([{ type: 'terminal-key.changed' }]);
    const again = await openReporting({ address: hub.address, folder: terminal.folder });
    again.outbox.append(called);
    expect(await again.sender.sendNext()).toMatchObject({ kind: 'taken', facts: 1 });
  });

  test('until the hub has said yes the former key stays, and where only the answer was lost the next one is taken', async () => {
    const { hub, terminal } = await setupEnding();
    const former = terminal.identity.key.publicKey;
    wantNewKey(terminal.db);
    const unheard = await terminal.end('before-post', terminal.keys.step);
    expect([unheard.identity.key.publicKey, await keyAtHub(hub, unheard)]).toEqual([former, former]);
    const unanswered = await unheard.end('after-post', unheard.keys.step);
    expect(unanswered.identity.key.publicKey).toBe(former);
    expect(await keyAtHub(hub, unanswered)).not.toBe(former);
    // Nothing is lost by talking meanwhile.
    unanswered.outbox.append(called);
    expect(await unanswered.sender.sendNext()).toEqual({ kind: 'refused', code: 'signature-wrong' });
    expect(await unanswered.keys.step()).toEqual({ kind: 'idle' });
    expect(await keyAtHub(hub, unanswered)).toBe(unanswered.identity.key.publicKey);
    expect(await unanswered.sender.sendNext()).toMatchObject({ kind: 'taken', facts: 2 });
  });

  test('whoever has stolen the former key is refused whatever is asked, and so is the change that was overheard', async () => {
    const { hub, terminal } = await setupEnding();
    const { key: stolen } = terminal.identity;
    wantNewKey(terminal.db);
    await terminal.keys.step();
    const [overheard] = terminal.posted.filter(({ address }) => address.endsWith(keyPath));
    const answer = await fetch(overheard?.address ?? '', {
      method: 'POST',
      headers: overheard?.headers ?? {},
      body: Buffer.from(overheard?.body ?? []),
    });
    expect([answer.status, await answer.json()]).toMatchObject([401, { code: 'signature-wrong' }]);
    const thief = { ...terminal.identity, key: stolen };
    const call = { ask: ((question) => terminal.call.ask(question, stolen)) as typeof terminal.call.ask };
    const sender = createSender({ waiting: terminal.waiting, call, identity: thief });
    expect(await sender.sendNext()).toEqual({ kind: 'refused', code: 'signature-wrong' });
    const own = newSigningKey();
    expect(await askToChange(terminal, stolen, own, own)).toBe('signature-wrong');
    const known = await keyAtHub(hub, terminal);
    expect(known).toBe(terminal.identity.key.publicKey);
  });

  test('a key that is not shown to be there is not taken, and neither is one instead of a key that never was', async () => {
    const { hub, terminal } = await setup();
    const known = terminal.identity.key;
    const [next, other] = [newSigningKey(), newSigningKey()];
    expect(await askToChange(terminal, known, next, other)).toBe('signature-wrong');
    expect(await askToChange(terminal, known, next, next, other.publicKey)).toBe('signature-wrong');
    expect(await keyAtHub(hub, terminal)).toBe(known.publicKey);
    expect(await askToChange(terminal, known, next, next)).toBe('yes');
    expect(await keyAtHub(hub, terminal)).toBe(next.publicKey);
  });

  test('by stick too: with its answers the terminal has its next key, and a stick that was lost does no harm', async () => {
    const { hub, terminal } = await setup();
    const letters = openLetters(terminal);
    const former = terminal.identity.key.publicKey;
    wantNewKey(terminal.db);
    terminal.outbox.append(called);
    // The hub has heard of it, and its answers are lost.
    await answersOf(hub, (await letters.write()).bytes);
    expect(terminal.identity.key.publicKey).toBe(former);
    const next = await keyAtHub(hub, terminal);
    expect(next).not.toBe(former);
    expect(await letters.take(await answersOf(hub, (await letters.write()).bytes))).toMatchObject({ ok: true });
    expect(terminal.identity.key.publicKey).toBe(next);
    expect(await letters.take(await answersOf(hub, (await letters.write()).bytes))).toMatchObject({ ok: true });
    expect((await hub.events()).map(({ type }) => type)).toEqual(['staff.called', 'terminal-key.changed']);
    expect(terminal.waiting.count()).toBe(0);
  });

  test('a hub that has had three keys meanwhile is followed, says so until it hears of it, and then no more', async () => {
    const { hub, terminal } = await setup();
    const before = terminal.identity.hub()?.publicKey;
    for (let time = 0; time < 3; time += 1) expect(await hub.keys.rotate()).toBe(true);
    expect((await hub.keys.voiceFor(terminal.identity.terminal)).chain).not.toBeNull();
    terminal.outbox.append(called);
    expect(await terminal.sender.sendNext()).toMatchObject({ kind: 'taken' });
    const { publicKey } = await hub.keys.newest();
    expect(terminal.identity.hub()).toEqual({ publicKey, isPaired: true });
    expect(publicKey).not.toBe(before);
    await terminal.sender.sendNext();
    expect((await hub.events()).map(({ type }) => type)).toEqual(['staff.called', 'hub-key.taken']);
    expect((await hub.keys.voiceFor(terminal.identity.terminal)).chain).toBeNull();
    const kept = await hub.db.query('SELECT number FROM hub_key WHERE private_key IS NOT NULL');
    expect(kept).toHaveLength(1);
  });

  test('a hub is followed by stick, and a terminal that has been paired since needs no following', async () => {
    const { hub, terminal } = await setup();
    const letters = openLetters(terminal);
    await hub.keys.rotate();
    terminal.outbox.append(called);
    expect(await letters.take(await answersOf(hub, (await letters.write()).bytes))).toMatchObject({ ok: true });
    expect(terminal.identity.hub()?.publicKey).toBe((await hub.keys.newest()).publicKey);
    const newer = await openReporting({ address: hub.address });
    await newer.pair();
    await hub.pairings.confirm(newer.identity.code() ?? '', 'test');
    await newer.pair();
    expect((await hub.keys.voiceFor(newer.identity.terminal)).chain).toBeNull();
  });

  test('who is not the hub names no key: a chain that is broken or begins elsewhere is not followed', async () => {
    const { hub, terminal } = await setup();
    await hub.keys.rotate();
    const { chain } = await hub.keys.voiceFor(terminal.identity.terminal);
    const harm: ((header: string) => string)[] = [
      () => '',
      (header) => header.replace(/^./, (one) => (one === 'A' ? 'B' : 'A')),
      (header) => header.replace(/ (.)/, (_all, one: string) => (one === 'A' ? ' B' : ' A')),
      (header) => header.replace(/\.(.)/, (_all, one: string) => (one === 'A' ? '.B' : '.A')),
    ];
    for (const change of harm) {
      const other = await openReporting({
        address: hub.address,
        folder: terminal.folder,
        aroundLine: (line) => ({
          ...line,
          post: async (request) => {
            const answer = await line.post(request);
            return { ...answer, headers: { ...answer.headers, 'hub-key-chain': change(chain ?? '') } };
          },
        }),
      });
      expect(await other.sender.sendNext()).toMatchObject({ kind: 'later', fault: { code: 'hub-not-the-hub' } });
      other.close();
    }
  });

  test('a hub gets no other key while a terminal is too far behind to be told, unless it is revoked', async () => {
    const { hub, terminal } = await setup();
    for (let time = 0; time < mostLinks; time += 1) expect(await hub.keys.rotate()).toBe(true);
    expect(await hub.keys.rotate()).toBe(false);
    expect(await terminal.sender.sendNext()).toMatchObject({ kind: 'taken' });
    await terminal.sender.sendNext();
    expect(await hub.keys.rotate()).toBe(true);
    await hub.pairings.revoke(terminal.identity.terminal);
    for (let time = 0; time <= mostLinks; time += 1) expect(await hub.keys.rotate()).toBe(true);
  });

  test('whatever ends when, and whoever gets keys: in the end they know each other, and every fact is there once', async () => {
    const { hub, terminal } = await setupEnding();
    let now: Ending = terminal;
    let letters = openLetters(now);
    let told = 0;
    const end = async (doing: (now: Ending) => () => Promise<unknown>, at: EndsAt) => {
      now = await now.end(at, doing(now));
      letters = openLetters(now);
    };
    const deeds = {
      want: async () => wantNewKey(now.db),
      tell: async () => {
        now.outbox.append(called);
        told += 1;
      },
      change: () => now.keys.step(),
      send: () => now.sender.sendNext(),
      rotateHub: () => hub.keys.rotate(),
      loseRequest: async () => {
        if (isUnderWay(now)) await end(({ keys }) => keys.step, 'before-post');
      },
      loseAnswer: async () => {
        if (isUnderWay(now)) await end(({ keys }) => keys.step, 'after-post');
      },
      loseReceipt: () => end(({ sender }) => sender.sendNext, 'after-post'),
      stick: async () => letters.take(await answersOf(hub, (await letters.write()).bytes)),
      loseStick: async () => answersOf(hub, (await letters.write()).bytes),
    };
    const names = Object.keys(deeds) as (keyof typeof deeds)[];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...names), { minLength: 4, maxLength: 14 }), async (done) => {
        for (const name of done) await deeds[name]();
        await now.keys.step();
        for (let turn = 0; turn < 3; turn += 1) await now.sender.sendNext();
        expect(now.waiting.count()).toBe(0);
        expect(await keyAtHub(hub, now)).toBe(now.identity.key.publicKey);
        expect(now.identity.hub()?.publicKey).toBe((await hub.keys.newest()).publicKey);
        expect(isUnderWay(now)).toBe(false);
        const events = await hub.events();
        const calls = events.filter(({ type }) => type === called.type);
        expect(calls).toHaveLength(told);
        expect(new Set(events.map(({ boot, sequence }) => `${boot}/${sequence}`)).size).toBe(events.length);
      }),
      { numRuns: 15 },
    );
  });
}

/** Asks to be known by the key `next`, as `by` would; gives what the hub says. */
async function askToChange(
  { identity, call }: Terminal,
  by: Terminal['identity']['key'],
  next: ReturnType<typeof newSigningKey>,
  proving: ReturnType<typeof newSigningKey>,
  from = by.publicKey,
): Promise<string> {
  const text = terminalKeyText(identity.terminal, { from, to: next.publicKey });
  const proof = sign(null, Buffer.from(text), proving.privateKey).toString('base64url');
  const json = JSON.stringify({ form: 'yingbin.key-change.1', from, to: next.publicKey, proof });
  const hubKey = () => identity.hub()?.publicKey ?? null;
  const reply = await call.ask({ path: keyPath, contentType: 'application/json', json, read: () => true, hubKey }, by);
  return reply.kind === 'no' ? reply.code : reply.kind;
}
