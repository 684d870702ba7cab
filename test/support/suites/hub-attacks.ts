import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import {
  batchMediaType,
  type Run,
  refusalAnswerSchema,
  requestComponents,
  runHeader,
  syncPaths,
  waitingHeader,
  writeRun,
} from '#contract/upstream/sync.ts';
import { newSigningKey } from '#core/packs/signing.ts';
import { type SentFact, writeBatch } from '#core/upstream/events.ts';
import { isFromHub, type SignedRequest, signRequest } from '#core/upstream/signed-messages.ts';
import type { openReporting } from '../fixtures/reporting.ts';
import type { startTestHub } from '../fixtures/test-hub.ts';

type Terminal = Awaited<ReturnType<typeof openReporting>>;
type TestHub = Awaited<ReturnType<typeof startTestHub>>;

/** What a hub owes its fleet when somebody means it no good. */
export function hubAttacks(setup: () => Promise<{ hub: TestHub; terminal: Terminal }>): void {
  test('a request that is sent again word for word is refused, and the terminal goes on', async () => {
    const { hub, terminal } = await setup();
    const request = requestOf(hub, terminal, { run: runOf(terminal, 10) });
    expect(await send(request)).toBe('stored');
    expect(await send(request)).toBe('request-repeated');
    expect(await send(requestOf(hub, terminal, { run: runOf(terminal, 9) }))).toBe('request-repeated');
    expect(await send(requestOf(hub, terminal, { run: runOf(terminal, 11) }))).toBe('stored');
    expect(await hub.events()).toHaveLength(1);
  });

  test('two runs of one number are a copied disk: nobody is believed until somebody has looked', async () => {
    const { hub, terminal } = await setup();
    const copy = (request: number): Run => ({ ...runOf(terminal, request), bootId: 'another-one' });
    expect(await send(requestOf(hub, terminal, { run: runOf(terminal, 5) }))).toBe('stored');
    expect(await send(requestOf(hub, terminal, { run: copy(1) }))).toBe('request-repeated');
    expect(await send(requestOf(hub, terminal, { run: copy(2) }))).toBe('terminal-cloned');
    expect(await send(requestOf(hub, terminal, { run: runOf(terminal, 6) }))).toBe('terminal-cloned');
    expect(await hub.pairings.forgive(terminal.identity.terminal)).toBe(true);
    expect(await send(requestOf(hub, terminal, { run: runOf(terminal, 7) }))).toBe('stored');
  });

  test('an older run that goes on after a newer one is a copied disk; one request that comes late is none', async () => {
    const { hub, terminal } = await setup();
    const newer = (request: number): Run => ({ boot: 9, bootId: 'newer', request });
    expect(await send(requestOf(hub, terminal, { run: runOf(terminal, 5) }))).toBe('stored');
    expect(await send(requestOf(hub, terminal, { run: newer(1) }))).toBe('stored');
    // The sixth was lost on the way.
    expect(await send(requestOf(hub, terminal, { run: runOf(terminal, 7) }))).toBe('request-repeated');
    expect(await send(requestOf(hub, terminal, { run: newer(2) }))).toBe('stored');
    expect(await send(requestOf(hub, terminal, { run: runOf(terminal, 8) }))).toBe('terminal-cloned');
  });

  const event = JSON.parse(writeBatch('0b8f4c1e-2f0e-4c39-9a3a-2f5f1f0d8a11', [called(1)]).json)[0];
  test.each<[string, (terminal: Terminal) => unknown, string]>([
    ['with another terminal’s facts', () => [event], 'batch-malformed'],
    ['of 501 events', (terminal) => Array.from({ length: 501 }, (_, at) => own(terminal, at + 1)), 'batch-malformed'],
    ['whose facts have a NUL', (terminal) => [own(terminal, 1, { text: 'a\0b' })], 'batch-malformed'],
    ['whose facts have half a character', (terminal) => [own(terminal, 1, { text: '\ud800' })], 'batch-malformed'],
    ['whose facts have no bottom', (terminal) => [own(terminal, 1, deep(400))], 'batch-malformed'],
    ['with the number 0', (terminal) => [own(terminal, 0)], 'batch-malformed'],
    ['with facts of a run to come', (terminal) => [{ ...own(terminal, 1), boot: 70 }], 'batch-malformed'],
    ['that is no list', (terminal) => own(terminal, 1), 'batch-malformed'],
    ['that unpacks to a hundred megabytes', () => ' '.repeat(100_000_000), 'batch-too-large'],
  ])('a batch %s is refused whole', async (_what, make, code) => {
    const { hub, terminal } = await setup();
    const made = make(terminal);
    const json = typeof made === 'string' ? made : JSON.stringify(made);
    expect(await send(requestOf(hub, terminal, { run: runOf(terminal, 5), json }))).toBe(code);
    expect(await hub.events()).toEqual([]);
  });

  test('words that mean something to databases and pages are stored as the words they are', async () => {
    const { hub, terminal } = await setup();
    const text = `'); DROP TABLE event; -- <script>alert(1)</script> =cmd|' /C calc'!A0 \\N\\.\\\t\n\r\u2028`;
    const json = JSON.stringify([own(terminal, 1, { text })]);
    expect(await send(requestOf(hub, terminal, { run: runOf(terminal, 5), json }))).toBe('stored');
    expect(await hub.events()).toMatchObject([{ data: { text } }]);
  });

  test('a batch that is cut short is refused', async () => {
    const { hub, terminal } = await setup();
    const body = gzipSync('[]'.padEnd(500)).subarray(0, 20);
    expect(await send(requestOf(hub, terminal, { run: runOf(terminal, 5), body }))).toBe('batch-malformed');
  });

  test('more bytes than a batch may have are refused before they are read, and the hub says so', async () => {
    const { hub, terminal } = await setup();
    const request = requestOf(hub, terminal, { run: runOf(terminal, 5), body: randomBytes(700_000) });
    const answer = await fetch(request.address, {
      method: 'POST',
      headers: request.headers,
      body: Buffer.from(request.body),
    });
    const [headers, body] = [Object.fromEntries(answer.headers), Buffer.from(await answer.arrayBuffer())];
    expect([answer.status, JSON.parse(body.toString())]).toMatchObject([413, { code: 'batch-too-large' }]);
    const { publicKey } = await hub.keys.newest();
    expect(await isFromHub({ status: answer.status, headers, body }, request, publicKey)).toBe(true);
  });

  test('where as much is on its way as fits into memory, the next is told when to come again before a byte of it is read', async () => {
    const { hub, terminal } = await setup();
    const head = `POST ${syncPaths.batches} HTTP/1.1\r\nhost: hub\r\ncontent-type: ${batchMediaType}\r\ncontent-length: 570000\r\n\r\n`;
    const answered: string[] = [];
    const sockets = await Promise.all(
      Array.from({ length: 60 }, async () => {
        const socket = connect(hub.port, '127.0.0.1').on('data', (text) => answered.push(String(text)));
        await once(socket, 'connect');
        socket.write(head);
        return socket;
      }),
    );
    await expect.poll(() => answered.length).toBe(2);
    for (const text of answered) {
      expect(text).toMatch(/^HTTP\/1.1 429 /);
      expect(text).toContain('retry-after: 30\r\n');
      expect(text).toContain('{"form":"yingbin.refusal.1","code":"busy"}');
    }
    for (const socket of sockets) socket.destroy();
    terminal.outbox.append({ type: 'staff.called', language: 'zh-CN' });
    await expect.poll(async () => (await terminal.sender.sendNext()).kind).toBe('taken');
    expect(await hub.events()).toHaveLength(1);
  });

  test('who has no key, another’s key, or signs less or something else than is asked for, is not believed', async () => {
    const { hub, terminal } = await setup();
    const request = requestOf(hub, terminal, { run: runOf(terminal, 5) });
    const { signature: _signature, ...unsigned } = request.headers;
    expect(await send({ ...request, headers: unsigned })).toBe('signature-wrong');
    const stranger = { ...terminal.identity, key: newSigningKey() };
    expect(await send(signRequest(request, stranger))).toBe('signature-wrong');
    const unknown = { ...terminal.identity, terminal: crypto.randomUUID() };
    expect(await send(signRequest(request, unknown))).toBe('terminal-unknown');
    const changed = { ...request.headers, [runHeader]: writeRun(runOf(terminal, 99)) };
    expect(await send({ ...request, headers: changed })).toBe('signature-wrong');
    const other = { ...request, body: gzipSync('[ ]') };
    expect(await send(other)).toBe('digest-wrong');
    for (const left of requestComponents) {
      const input = request.headers['signature-input']?.replace(`"${left}"`, '').replace('  ', ' ') ?? '';
      expect(await send({ ...request, headers: { ...request.headers, 'signature-input': input } })).toBe(
        'signature-wrong',
      );
    }
    expect(await hub.events()).toEqual([]);
    expect(await send(request)).toBe('stored');
  });

  test('a receipt that another hub has signed removes nothing, though all of it is right', async () => {
    const { hub, terminal } = await setup();
    terminal.outbox.append({ type: 'staff.called', language: 'zh-CN' });
    await hub.close();
    const { x, d } = newSigningKey().privateKey.export({ format: 'jwk' });
    await hub.db.query('UPDATE hub_key SET public_key = $1, private_key = $2 WHERE private_key IS NOT NULL', [x, d]);
    const other = await hub.again();
    expect(await terminal.sender.sendNext()).toMatchObject({ kind: 'later', fault: { code: 'hub-not-the-hub' } });
    expect(await other.events()).toHaveLength(1);
    expect(terminal.waiting.count()).toBe(1);
  });

  test('a code that no terminal shows pairs nobody, and who asks in another’s name takes nothing from it', async () => {
    const { hub, terminal } = await setup();
    const asking = {
      form: 'yingbin.pairing.1',
      terminal: crypto.randomUUID(),
      publicKey: newSigningKey().publicKey,
      name: 'x',
    };
    const json = JSON.stringify(asking);
    // Signed, but not with the key that is named.
    const request = requestOf(
      hub,
      { ...terminal, identity: { ...terminal.identity, terminal: asking.terminal } },
      {
        run: runOf(terminal, 1),
        json,
        path: syncPaths.pairing,
        type: 'application/json',
      },
    );
    expect(await send(request)).toBe('signature-wrong');
    expect(await hub.pairings.list()).toEqual([]);
    expect(await hub.pairings.confirm('0000-0000-0000', 'test')).toBeNull();
  });
}

function called(sequence: number, fields: SentFact['fields'] = { language: 'zh-CN' }): SentFact {
  return { boot: 1, bootId: 'one', sequence, first: null, atMs: 0, type: 'staff.called', version: 1, fields };
}

function own({ identity }: Terminal, sequence: number, fields?: SentFact['fields']) {
  return JSON.parse(writeBatch(identity.terminal, [called(sequence, fields)]).json)[0];
}

function deep(levels: number): SentFact['fields'] {
  return levels === 0 ? {} : { in: deep(levels - 1) };
}

function runOf({ outbox }: Terminal, request: number): Run {
  return { ...outbox.run, request };
}

interface Forged {
  readonly run: Run;
  readonly json?: string;
  readonly body?: Uint8Array;
  readonly path?: string;
  readonly type?: string;
}

function requestOf(hub: TestHub, terminal: Pick<Terminal, 'identity'> & Terminal, forged: Forged): SignedRequest {
  const json = forged.json ?? JSON.stringify([own(terminal, 1)]);
  const headers = {
    'content-type': forged.type ?? batchMediaType,
    'content-encoding': 'gzip',
    [runHeader]: writeRun(forged.run),
    [waitingHeader]: '0',
  };
  const address = `${hub.address}${forged.path ?? syncPaths.batches}`;
  return signRequest({ address, headers, body: forged.body ?? gzipSync(json) }, terminal.identity);
}

/** The code that the hub refuses with, or `stored`. */
async function send({ address, headers, body }: SignedRequest): Promise<string> {
  const answer = await fetch(address, { method: 'POST', headers, body: Buffer.from(body) });
  const document: unknown = await answer.json();
  return answer.status === 200 ? 'stored' : refusalAnswerSchema.parse(document).code;
}
