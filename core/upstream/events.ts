import { batchLimits, eventTypePrefix, type FactEvent, sourceOf, writeSequence } from '#contract/upstream/sync.ts';

/** A fact that waits, as it goes into an event. */
export interface SentFact {
  readonly boot: number;
  readonly bootId: string;
  readonly sequence: number;
  readonly first: number | null;
  readonly atMs: number;
  readonly type: string;
  readonly version: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Facts that fit into one batch, and its JSON. */
export interface Batch<Fact extends SentFact> {
  readonly facts: readonly Fact[];
  readonly json: string;
}

/** A clock that is wrong may say more than four digits of a year can. */
const latestMs = Date.UTC(9999, 11, 31);

/** A batch that is being written, a fact after the other. */
export interface BatchDraft<Fact extends SentFact> {
  /** Takes a fact; false where it does not fit: the batch then takes no more. */
  readonly add: (fact: Fact) => boolean;
  readonly finish: () => Batch<Fact>;
}

export function beginBatch<Fact extends SentFact>(terminal: string): BatchDraft<Fact> {
  const facts: Fact[] = [];
  const texts: string[] = [];
  let bytes = 2;
  return {
    add: (fact) => {
      const text = JSON.stringify(eventOf(terminal, fact));
      bytes += Buffer.byteLength(text) + 1;
      // The first always fits.
      if (facts.length === batchLimits.events || (bytes > batchLimits.bytes && facts.length > 0)) return false;
      facts.push(fact);
      texts.push(text);
      return true;
    },
    finish: () => ({ facts, json: `[${texts.join(',')}]` }),
  };
}

/** Writes as many of the facts as fit, in their order; at least the first. */
export function writeBatch<Fact extends SentFact>(terminal: string, facts: readonly Fact[]): Batch<Fact> {
  const draft = beginBatch<Fact>(terminal);
  for (const fact of facts) if (!draft.add(fact)) break;
  return draft.finish();
}

function eventOf(terminal: string, fact: SentFact): FactEvent {
  const { boot, bootId, sequence, first, atMs, type, version, fields } = fact;
  const event = {
    specversion: '1.0' as const,
    id: `${bootId}/${sequence}`,
    source: sourceOf(terminal),
    type: `${eventTypePrefix}${type}`,
    time: new Date(Math.min(Math.max(atMs, 0), latestMs)).toISOString(),
    datacontenttype: 'application/json' as const,
    dataschema: `urn:yingbin:fact:${type}:${version}`,
    boot,
    bootid: bootId,
    sequence: writeSequence(sequence),
    data: fields,
  };
  // Not as a part that may be empty: V8 writes an object that is put together from parts in half as much time again.
  return first === null ? event : { ...event, firstsequence: writeSequence(first) };
}
