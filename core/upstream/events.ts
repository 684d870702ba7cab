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

/** Writes as many of the facts as fit, in their order; at least the first. */
export function writeBatch<Fact extends SentFact>(terminal: string, facts: readonly Fact[]): Batch<Fact> {
  const texts: string[] = [];
  let bytes = 2;
  for (const fact of facts.slice(0, batchLimits.events)) {
    const text = JSON.stringify(eventOf(terminal, fact));
    bytes += Buffer.byteLength(text) + 1;
    if (bytes > batchLimits.bytes && texts.length > 0) break;
    texts.push(text);
  }
  return { facts: facts.slice(0, texts.length), json: `[${texts.join(',')}]` };
}

function eventOf(terminal: string, fact: SentFact): FactEvent {
  const { boot, bootId, sequence, first, atMs, type, version, fields } = fact;
  return {
    specversion: '1.0',
    id: `${bootId}/${sequence}`,
    source: sourceOf(terminal),
    type: `${eventTypePrefix}${type}`,
    time: new Date(Math.min(Math.max(atMs, 0), latestMs)).toISOString(),
    datacontenttype: 'application/json',
    dataschema: `urn:yingbin:fact:${type}:${version}`,
    boot,
    bootid: bootId,
    sequence: writeSequence(sequence),
    ...(first === null ? {} : { firstsequence: writeSequence(first) }),
    data: fields,
  };
}
