import { Worker } from 'node:worker_threads';
import type { ContentChanges, DifferingEntry } from '#contract/page/publications.ts';
import type { Entry } from '#contract/venue/entry.ts';
import type { Venue } from '#contract/venue/venue.ts';
import { Fault } from '../system/fault.ts';
import { nextTurn } from '../system/slices.ts';
import type { VenueFiles } from './venue-files.ts';
import type { VenueSource } from './venue-source.ts';

/** What a publishing thread is started with. */
export interface PublishingStart {
  /** content.db. */
  readonly file: string;
  readonly source: VenueSource;
  /** Names what is in memory exactly as content.db has it; null where that is not sure. */
  readonly knownSha256: string | null;
}

/** To the thread: give some more entries; or write what was read, in one transaction. */
export type ToPublishing = 'more' | 'write';
export type FromPublishing =
  /** Read and found sound. */
  | {
      readonly kind: 'read';
      /** Null: as it is known. */
      readonly venue: Venue | null;
      readonly sha256: string;
      readonly changes: ContentChanges;
      readonly differing: readonly DifferingEntry[];
    }
  /** Those that are as they are known by their ids alone; none are left where there are none in it. */
  | { readonly kind: 'entries'; readonly entries: readonly (Entry | string)[] }
  | { readonly kind: 'written' }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

/** A venue that was read and found sound, with what it changes of the one in content.db. */
export interface ReadVenue extends VenueFiles {
  readonly changes: ContentChanges;
  readonly differing: readonly DifferingEntry[];
}

/** One venue on its way into content.db, in a thread of its own. */
export interface Publishing {
  /** @throws {Fault} with the code of what is wrong with the venue. */
  readonly read: () => Promise<ReadVenue>;
  /** Writes what was read, whole or not at all. */
  readonly write: () => Promise<void>;
  /** Ends the thread; what is under way then rejects. */
  readonly close: () => Promise<void>;
}

/** A venue of 10,000 entries is parsed once and forgotten. */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 512 };

/**
 * Opens a thread that reads, parses and checks a venue, hands it over a little at a time, and writes it. Of `known`, what is in
 * memory exactly as content.db has it, it hands over what differs, and the rest stays the same objects.
 */
export function openPublishing(where: Omit<PublishingStart, 'knownSha256'>, known: VenueFiles | null): Publishing {
  const start: PublishingStart = { ...where, knownSha256: known?.sha256 ?? null };
  const worker = new Worker(new URL('./publishing-worker.ts', import.meta.url), {
    name: 'publishing',
    workerData: start,
    resourceLimits,
  });
  let waiting = Promise.withResolvers<FromPublishing>();
  const fail = (cause?: unknown) =>
    waiting.reject(new Fault('publishing-lost', 'the publishing thread ended', { cause, retryable: true }));
  // Nobody may be waiting when it ends.
  waiting.promise.catch(() => {});
  worker.on('message', (message: FromPublishing) => waiting.resolve(message));
  worker.on('error', fail);
  worker.on('exit', () => fail());

  async function hear(): Promise<FromPublishing> {
    const message = await waiting.promise;
    waiting = Promise.withResolvers();
    waiting.promise.catch(() => {});
    if (message.kind === 'refused') throw new Fault(message.code, message.message);
    return message;
  }
  function ask(message: ToPublishing): Promise<FromPublishing> {
    worker.postMessage(message);
    return hear();
  }

  async function entriesOf(known: VenueFiles | null): Promise<Entry[]> {
    const byId = new Map(known?.content.entries.map((entry) => [entry.id, entry]));
    const entries: Entry[] = [];
    for (;;) {
      const some = await ask('more');
      if (some.kind !== 'entries' || some.entries.length === 0) return entries;
      for (const one of some.entries) entries.push(typeof one === 'string' ? there(byId.get(one)) : one);
      await nextTurn();
    }
  }

  return {
    read: async () => {
      const head = await hear();
      if (head.kind !== 'read') throw new Error(`publishing said ${head.kind} before what it read`);
      const entries = await entriesOf(known);
      const venue = head.venue ?? there(known?.content.venue);
      const { sha256, changes, differing } = head;
      return { content: { venue, entries }, sha256, changes, differing };
    },
    write: async () => void (await ask('write')),
    close: async () => void (await worker.terminate()),
  };
}

function there<Value>(known: Value | undefined): Value {
  if (known === undefined) throw new Error('publishing named what is not known');
  return known;
}
