import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Entry } from '#contract/venue/entry.ts';
import type { PackManifest, Signature } from '#contract/venue/pack.ts';
import type { Venue, VenueContent } from '#contract/venue/venue.ts';
import type { PackFacts } from '../packs/build-pack.ts';
import { Fault } from '../system/fault.ts';
import { nextTurn } from '../system/slices.ts';

/** What is said of a version that is packed; its languages are those that its entries have. */
export type NewFacts = Omit<PackFacts, 'languages' | 'venue'>;

/** What a pack is made of. */
export type PackedFrom =
  /** Content, with the pictures of the version before it. */
  | {
      readonly kind: 'content';
      readonly content: VenueContent;
      readonly mediaFrom: string | null;
      readonly facts: NewFacts;
    }
  /** The files of another pack, as another version of them. */
  | { readonly kind: 'files'; readonly of: string; readonly facts: NewFacts }
  /** Another pack as it is, to be signed once more. */
  | { readonly kind: 'pack'; readonly of: string };

/** What a packing thread is started with; `to` is a file that is not there yet. */
export interface PackingStart {
  readonly to: string;
  /** Where the pictures lie that content names; null: it has those of the version before alone. */
  readonly picturesFolder: string | null;
  readonly from:
    | Exclude<PackedFrom, { kind: 'content' }>
    | (Omit<PackedFrom & { kind: 'content' }, 'content'> & { readonly venue: Venue });
}

/** To the thread: some entries, none where there are no more; then who signs. */
export type ToPacking =
  | { readonly kind: 'entries'; readonly entries: readonly Entry[] }
  | { readonly kind: 'sign'; readonly signatures: readonly Signature[] };
export type FromPacking =
  | { readonly kind: 'manifest'; readonly manifest: PackManifest; readonly signatures: readonly Signature[] }
  | { readonly kind: 'written'; readonly sha256: string }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

/** A pack that lies on the disk for good. */
export interface WrittenPack {
  readonly manifest: PackManifest;
  readonly sha256: string;
}

/** Gives the signatures that a pack is to bear, of those that it has already. */
export type SignPack = (manifest: PackManifest, present: readonly Signature[]) => Promise<readonly Signature[]>;

/** Few enough that giving them to the thread takes a few milliseconds, however long their texts. */
const entriesAtATime = 40;

/**
 * Writes a pack in a thread of its own; it is flushed to the disk when this resolves. No key comes into the thread.
 * @throws {Fault} disk-full or data-folder-read-only; pack-damaged where the pack that it is made from is; publishing-lost.
 */
export async function writePackFile(
  to: string,
  from: PackedFrom,
  sign: SignPack,
  picturesFolder: string | null = null,
): Promise<WrittenPack> {
  const thread = openThread({ to, picturesFolder, from: withoutEntries(from) });
  try {
    if (from.kind === 'content') await giveEntries(thread.post, from.content.entries);
    const made = await thread.manifest();
    thread.post({ kind: 'sign', signatures: await sign(made.manifest, made.signatures) });
    return { manifest: made.manifest, sha256: await thread.written() };
  } finally {
    await thread.close();
  }
}

function withoutEntries(from: PackedFrom): PackingStart['from'] {
  if (from.kind !== 'content') return from;
  const { content, ...rest } = from;
  return { ...rest, venue: content.venue };
}

async function giveEntries(post: (message: ToPacking) => void, entries: readonly Entry[]): Promise<void> {
  for (let at = 0; at < entries.length; at += entriesAtATime) {
    post({ kind: 'entries', entries: entries.slice(at, at + entriesAtATime) });
    await nextTurn();
  }
  post({ kind: 'entries', entries: [] });
}

function openThread(start: PackingStart) {
  const worker = new Worker(new URL('./packing-worker.ts', import.meta.url), { name: 'packing', workerData: start });
  // It keeps what the thread says before anybody waits for it.
  const said = on(worker, 'message', { close: ['exit'] });
  const hear = async (): Promise<FromPacking> => {
    const next = await said.next();
    if (next.done) throw new Fault('publishing-lost', 'the packing thread ended', { retryable: true });
    const [message] = next.value as [FromPacking];
    if (message.kind === 'refused') throw new Fault(message.code, message.message);
    return message;
  };
  return {
    post: (message: ToPacking) => worker.postMessage(message),
    manifest: async () => {
      const message = await hear();
      if (message.kind !== 'manifest') throw new Error(`packing said ${message.kind} before its manifest`);
      return message;
    },
    written: async () => {
      const message = await hear();
      if (message.kind !== 'written') throw new Error(`packing said ${message.kind} and not that it is written`);
      return message.sha256;
    },
    close: async () => void (await worker.terminate()),
  };
}
