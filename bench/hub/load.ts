import { gzipSync } from 'node:zlib';
import { batchLimits, batchMediaType, runHeader, syncPaths, waitingHeader, writeRun } from '#contract/upstream/sync.ts';
import { newSigningKey } from '#core/packs/signing.ts';
import { type SentFact, writeBatch } from '#core/upstream/events.ts';
import { createHubLine } from '#core/upstream/hub-line.ts';
import { signRequest } from '#core/upstream/signed-messages.ts';
import type { Connection } from '#hub/storage/database.ts';

/** A terminal of which there is nothing but what it sends. */
export interface LoadTerminal {
  readonly terminal: string;
  readonly key: ReturnType<typeof newSigningKey>;
  readonly bootId: string;
}

const kinds: readonly Pick<SentFact, 'type' | 'fields'>[] = [
  { type: 'answer.given', fields: { entryId: 'household-registration', language: 'zh-CN', via: 'typed' } },
  {
    type: 'visit.ended',
    fields: { reason: 'finished', durationMs: 61_000, language: 'zh-CN', questions: 2, elder: false },
  },
  {
    type: 'question.clarified',
    fields: { entryIds: ['id-card-lost', 'id-card-renew'], language: 'en', via: 'spoken' },
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

/** Sends the batches of one terminal one after the other, each as a terminal does. Gives how long each took, in milliseconds. */
export async function sendAll(address: string, sender: LoadTerminal, batches: number): Promise<number[]> {
  const line = createHubLine({ caFile: null, certificateSha256: null, deadlineMs: 60_000 });
  const tookMs: number[] = [];
  for (let batch = 0; batch < batches; batch += 1) {
    const facts = factsFrom(sender, batch * batchLimits.events + 1, batchLimits.events);
    const body = gzipSync(writeBatch(sender.terminal, facts).json, { level: 1 });
    const headers = {
      'content-type': batchMediaType,
      'content-encoding': 'gzip',
      [runHeader]: writeRun({ boot: 1, bootId: sender.bootId, request: batch + 1 }),
      [waitingHeader]: '0',
    };
    const startMs = performance.now();
    const { status } = await line.post(
      signRequest({ address: `${address}${syncPaths.batches}`, headers, body }, sender),
    );
    tookMs.push(performance.now() - startMs);
    if (status !== 200) throw new Error(`The hub answers ${status}`);
  }
  return tookMs;
}
