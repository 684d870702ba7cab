import type { Ledger } from '#contract/upstream/stream.ts';
import type { HubRefusal, Receipt } from '#contract/upstream/sync.ts';
import { HubFault } from '../fault.ts';
import type { Intake } from '../ingest/batch-route.ts';
import { contiguousUpTo } from '../ingest/number-ranges.ts';
import { runKeyOf, runsOf } from '../ingest/run-numbers.ts';
import type { ReceivedBatch } from '../ingest/store-batch.ts';
import type { FactStream, KeptLedger } from './fact-stream.ts';
import { admission, covers, emptyLedger, merged, numbersOf, putBack, trimmed, withBatch, withLate } from './ledger.ts';
import type { TerminalRegister } from './terminal-register.ts';

/** So often another hub may be faster with the same terminal: a terminal asks one thing at a time. */
const mostTries = 5;

interface Looked {
  readonly ledger: Ledger;
  readonly revision: number;
}

/**
 * Takes batches into a stream, each event once however often it comes; what is answered is replicated before it is answered. The
 * ledger of a terminal is behind the stream or level with it, never before it. A call throws the faults of the stream.
 */
export function createStreamIntake(stream: FactStream, register: TerminalRegister, nowMs: () => number): Intake {
  const look = async (batch: ReceivedBatch): Promise<Looked | HubRefusal> => {
    const kept = await stream.ledgers.read(batch.terminal);
    const boots = new Set([batch.run.boot, ...runsOf(batch.events).map(({ boot }) => boot)]);
    for (const { boot } of kept?.ledger.runs ?? []) boots.add(boot);
    const ask = () => register.look(batch.terminal, [...boots]);
    const { shutOut, stored } = await ask();
    if (shutOut) return shutOut;
    const again = async () => (await ask()).stored;
    return { ledger: await levelled(stream, kept, stored, again), revision: kept?.revision ?? 0 };
  };
  const write = ({ revision }: Looked, terminal: string, ledger: Ledger) =>
    stream.ledgers.write(terminal, trimmed(ledger), revision);
  /** Why a batch is not taken; null where it is. */
  const refusal = async (batch: ReceivedBatch, looked: Looked): Promise<HubRefusal | null> => {
    const { terminal, run } = batch;
    const admitted = batch.isCarried ? 'yes' : admission(looked.ledger, run);
    if (admitted === 'yes') return null;
    if (admitted === 'late') await write(looked, terminal, withLate(looked.ledger, run));
    if (admitted !== 'cloned') return 'request-repeated';
    await register.shutOut(terminal);
    return 'terminal-cloned';
  };
  const append = async ({ terminal, run, waiting, isCarried }: ReceivedBatch, body: Uint8Array) => {
    const receivedAt = new Date(nowMs()).toISOString();
    try {
      return await stream.append(
        { form: 'yingbin.stream-batch.1', terminal, run, waiting, isCarried, receivedAt },
        body,
      );
    } catch (error) {
      if (error instanceof HubFault && error.code === 'hub-stream-full') return null;
      throw error;
    }
  };
  return {
    keyOf: register.keyOf,
    take: async (batch, body) => {
      let sequence: number | null = null;
      for (let tries = 0; tries < mostTries; tries += 1) {
        const looked = await look(batch);
        if (typeof looked === 'string') return { ok: false, code: looked };
        const refused = await refusal(batch, looked);
        if (refused) return { ok: false, code: refused };
        sequence ??= await append(batch, body);
        if (sequence === null) return { ok: false, code: 'busy' };
        const { ledger, fresh } = withBatch(looked.ledger, { ...batch, sequence });
        if (!(await write(looked, batch.terminal, ledger))) continue;
        return { ok: true, receipt: receiptFor(batch, ledger), stored: fresh, repeated: batch.events.length - fresh };
      }
      return { ok: false, code: 'busy' };
    },
  };
}

/**
 * What is here of a terminal: what the ledger and the database have. Where the database lacks what the ledger has, and nothing
 * of the terminal lies in the stream any more, the database was put back to an earlier state, or a batch was laid aside: then it
 * is the database that counts, and the terminal hears of it.
 */
async function levelled(
  stream: FactStream,
  kept: KeptLedger | null,
  stored: Ledger | null,
  again: () => Promise<Ledger | null>,
): Promise<Ledger> {
  if (!stored) {
    if (kept) return kept.ledger;
    throw new HubFault('hub-database-away', 'The database is away, and the stream knows nothing of this terminal');
  }
  if (!kept) return merged(emptyLedger, stored);
  const { ledger } = kept;
  if (covers(stored, ledger) || !(await stream.isStoredUpTo(ledger.lastSequence))) return merged(ledger, stored);
  const now = (await again()) ?? stored;
  return covers(now, ledger) ? merged(ledger, now) : putBack(ledger, now);
}

function receiptFor({ events }: ReceivedBatch, ledger: Ledger): Receipt {
  const named = new Set(runsOf(events).map(runKeyOf));
  const runs = ledger.runs.filter((run) => named.has(runKeyOf(run)));
  const stored = runs.map((one) => ({ boot: one.boot, bootId: one.bootId, upTo: contiguousUpTo(numbersOf(one)) }));
  return { form: 'yingbin.receipt.1', stored };
}
