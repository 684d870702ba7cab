import { batchMediaType, type HubRefusal, type Receipt, receiptSchema, syncPaths } from '#contract/upstream/sync.ts';
import type { Fault } from '../system/fault.ts';
import { nextTurn } from '../system/slices.ts';
import { type Batch, beginBatch, type SentFact, writeBatch } from './events.ts';
import { documentOf, type HubCall, type Question, type Reply } from './hub-call.ts';
import type { Identity } from './identity.ts';
import { runsOf, settle } from './settle.ts';

export interface Place {
  readonly boot: number;
  readonly sequence: number;
}

/** Where facts wait; see core/record. */
export interface Waiting {
  readonly after: (place: Place, most: number) => SentFact[];
  readonly newest: (boot: number) => number;
  readonly take: (upTo: Place) => void;
  readonly tellTakenBefore: (upTo: Place, first: number) => void;
  readonly park: (facts: readonly SentFact[]) => void;
  readonly parked: (most: number) => SentFact[];
  readonly takeParked: (facts: readonly Place[]) => void;
  readonly count: () => number;
}

/** What came of sending once. */
export type Sent =
  /** `isMore`: another batch is full. */
  | { readonly kind: 'taken'; readonly facts: number; readonly isMore: boolean; readonly sentBytes: number }
  | { readonly kind: 'parked'; readonly code: HubRefusal; readonly sentBytes: number }
  /** The hub does not take anything from this terminal. */
  | { readonly kind: 'refused'; readonly code: HubRefusal }
  /** The hub says that it has what was never written, or nothing of what it was sent. */
  | { readonly kind: 'disbelieved' }
  | { readonly kind: 'later'; readonly fault: Fault; readonly afterMs: number | null };

/** What is said with a batch, in whatever way it gets to the hub. */
export function batchQuestion(json: string, hubKey: () => string | null): Question<Receipt> {
  return {
    path: syncPaths.batches,
    contentType: batchMediaType,
    json,
    read: documentOf<Receipt>(receiptSchema),
    hubKey,
  };
}

/** Refusals that concern what was sent, and not who sends it. */
export const ofTheBatch: ReadonlySet<HubRefusal> = new Set(['batch-malformed', 'batch-too-large']);

export interface SenderDeps {
  readonly waiting: Waiting;
  readonly call: HubCall;
  readonly identity: Pick<Identity, 'terminal' | 'hub'>;
}

/** Sends what waits, a batch at a time. */
export interface Sender {
  /** Sends the oldest batch, be it empty. */
  readonly sendNext: () => Promise<Sent>;
  /** Sends facts again that the hub did not take from an earlier run; null when there are none. */
  readonly sendParked: () => Promise<Sent | null>;
  /** Whether anything waits. */
  readonly isEmpty: () => boolean;
}

const mostFacts = 500;
/** Read and written in one turn of the loop: less than a millisecond. */
const factsOfTurn = 50;
export const beginning: Place = { boot: 0, sequence: 0 };

export function createSender({ waiting, call, identity }: SenderDeps): Sender {
  const send = (batch: Batch<SentFact>): Promise<Reply<Receipt> & { sentBytes: number }> =>
    call.ask(batchQuestion(batch.json, () => identity.hub()?.publicKey ?? null));
  return {
    sendNext: async () => {
      const { batch, isFull } = await writeNext(waiting, identity.terminal);
      const reply = await send(batch);
      if (reply.kind === 'later') return reply;
      const { sentBytes } = reply;
      if (reply.kind === 'no') {
        if (!ofTheBatch.has(reply.code) || batch.facts.length === 0) return { kind: 'refused', code: reply.code };
        waiting.park(batch.facts);
        return { kind: 'parked', code: reply.code, sentBytes };
      }
      await nextTurn();
      if (!settle(waiting, runsOf(batch.facts), reply.value)) return { kind: 'disbelieved' };
      return { kind: 'taken', facts: batch.facts.length, isMore: isFull, sentBytes };
    },
    sendParked: async () => {
      const facts = waiting.parked(mostFacts);
      if (facts.length === 0) return null;
      const batch = writeBatch(identity.terminal, facts);
      const reply = await send(batch);
      if (reply.kind === 'later') return reply;
      const { sentBytes } = reply;
      if (reply.kind === 'no') {
        return ofTheBatch.has(reply.code)
          ? { kind: 'parked', code: reply.code, sentBytes }
          : { kind: 'refused', code: reply.code };
      }
      waiting.takeParked(batch.facts);
      return { kind: 'taken', facts: batch.facts.length, isMore: false, sentBytes };
    },
    isEmpty: () => waiting.after(beginning, 1).length === 0,
  };
}

/** Writes the oldest batch, a few facts at a time: whoever asks something meanwhile comes in between. */
async function writeNext(waiting: Waiting, terminal: string): Promise<{ batch: Batch<SentFact>; isFull: boolean }> {
  const draft = beginBatch<SentFact>(terminal);
  let place = beginning;
  for (let written = 0; written < mostFacts; written += factsOfTurn) {
    const some = waiting.after(place, factsOfTurn);
    const isFull = !some.every(draft.add);
    const last = some.at(-1);
    await nextTurn();
    if (isFull) return { batch: draft.finish(), isFull };
    if (!last || some.length < factsOfTurn) return { batch: draft.finish(), isFull: false };
    place = last;
  }
  return { batch: draft.finish(), isFull: true };
}
