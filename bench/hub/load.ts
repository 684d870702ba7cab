import { setTimeout as sleep } from 'node:timers/promises';
import { batchLimits, batchMediaType, syncPaths } from '#contract/upstream/sync.ts';
import { newSigningKey } from '#core/packs/signing.ts';
import { Fault } from '#core/system/fault.ts';
import { type SentFact, writeBatch } from '#core/upstream/events.ts';
import { writeRequest } from '#core/upstream/hub-call.ts';
import { createHubLine, type HubLine } from '#core/upstream/hub-line.ts';
import type { SignedRequest } from '#core/upstream/signed-messages.ts';
import type { Connection } from '#hub/storage/database.ts';

/** A terminal of which there is nothing but what it sends. */
export interface LoadTerminal {
  readonly terminal: string;
  readonly key: ReturnType<typeof newSigningKey>;
  readonly bootId: string;
}

const kinds: readonly Pick<SentFact, 'type' | 'fields'>[] = [
  {
    type: 'answer.given',
    fields: { entryId: 'household-registration', language: 'zh-CN', via: 'typed', confidence: 93, tookMs: 4 },
  },
  {
    type: 'visit.ended',
    fields: { reason: 'finished', durationMs: 61_000, language: 'zh-CN', questions: 2, elder: false },
  },
  {
    type: 'question.clarified',
    fields: { entryIds: ['id-card-lost', 'id-card-renew'], language: 'en', via: 'spoken', confidence: 41, tookMs: 6 },
  },
];

/** Facts of a busy hall, from a number on. */
export function factsFrom({ bootId }: LoadTerminal, from: number, count: number): SentFact[] {
  return Array.from({ length: count }, (_, at) => ({
    boot: 1,
    bootId,
    sequence: from + at,
    first: null,
    atMs: Date.UTC(2026, 10, 23) + from + at,
    version: 1,
    ...(kinds[(from + at) % kinds.length] ?? { type: 'staff.called', fields: {} }),
  }));
}

/** Makes terminals that a hub knows already. */
export async function enrol(connection: Connection, terminals: number): Promise<LoadTerminal[]> {
  const made = Array.from({ length: terminals }, () => ({
    terminal: crypto.randomUUID(),
    key: newSigningKey(),
    bootId: crypto.randomUUID(),
  }));
  for (const { terminal, key } of made) {
    await connection.query("INSERT INTO terminal (id, public_key, name, paired_by) VALUES ($1, $2, 'bench', 'bench')", [
      terminal,
      key.publicKey,
    ]);
  }
  return made;
}

/** Told of how it goes. */
export interface SendingWatcher {
  readonly onSent: () => void;
  /** Nobody has answered, or somebody asks to wait: the batch is sent again, to the next address. */
  readonly onFailed: () => void;
}

const said = { path: syncPaths.batches, contentType: batchMediaType };
const asksToWait: ReadonlySet<number> = new Set([429, 503]);
/** A real terminal waits longer. */
const againAfterMs = 100;

/**
 * Sends the batches of one terminal one after the other, each as a terminal does, to the first address that answers. Gives how
 * long each took, in milliseconds.
 */
export async function sendAll(
  addresses: readonly string[],
  sender: LoadTerminal,
  batches: number,
  watcher: SendingWatcher | null = null,
): Promise<number[]> {
  const line = createHubLine({ caFile: null, certificateSha256: null, deadlineMs: 60_000 });
  const tookMs: number[] = [];
  let [request, at] = [0, 0];
  while (tookMs.length < batches) {
    request += 1;
    const facts = factsFrom(sender, tookMs.length * batchLimits.events + 1, batchLimits.events);
    const { json } = writeBatch(sender.terminal, facts);
    const place = { run: { boot: 1, bootId: sender.bootId, request }, waiting: 0 };
    const signed = await writeRequest(addresses[at % addresses.length] ?? '', { ...said, json }, place, sender);
    const startMs = performance.now();
    const status = await statusOf(line, signed);
    if (status === 200) {
      tookMs.push(performance.now() - startMs);
      watcher?.onSent();
    } else if (!watcher || (status !== null && !asksToWait.has(status))) throw new Error(`The hub answers ${status}`);
    else {
      at += 1;
      watcher.onFailed();
      await sleep(againAfterMs);
    }
  }
  return tookMs;
}

/** Null where nobody answered. */
async function statusOf(line: HubLine, request: SignedRequest): Promise<number | null> {
  try {
    return (await line.post(request)).status;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return null;
  }
}
