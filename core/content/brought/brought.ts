import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type Outcome, ok, refuse } from '#contract/base/outcome.ts';
import type { IntakeExport, LeftOut } from '#contract/page/intake.ts';
import type { Entry } from '#contract/venue/entry.ts';
import type { Venue, VenueContent } from '#contract/venue/venue.ts';
import type { TableLanguage } from '../../sheets/problem-words.ts';
import type { SheetProblem } from '../../sheets/sheet.ts';
import type { Clock } from '../../system/clock.ts';
import { nextTurn } from '../../system/slices.ts';
import type { BroughtFile } from './files-in.ts';
import type { BroughtContentRefusal } from './read-brought.ts';

/** What a thread is to do; `path` is where the file lies on this machine's own disk. */
type BroughtTask =
  | { readonly kind: 'read'; readonly file: Omit<BroughtFile, 'bytes'>; readonly path: string }
  | {
      readonly kind: 'copy';
      readonly file: Omit<BroughtFile, 'bytes'>;
      readonly path: string;
      readonly headings: TableLanguage;
      readonly atMs: number;
    }
  | { readonly kind: 'write'; readonly as: IntakeExport; readonly headings: TableLanguage; readonly atMs: number };

export interface BroughtStart {
  readonly venue: Venue;
  readonly task: BroughtTask;
}

export type FromBrought =
  | { readonly kind: 'refused'; readonly code: BroughtContentRefusal }
  | { readonly kind: 'problems'; readonly problemCount: number; readonly problems: readonly SheetProblem[] }
  /** Entries that are new or changed. */
  | { readonly kind: 'entries'; readonly entries: readonly Entry[] }
  /** All has been said; `venue` is null where it is as it was. */
  | {
      readonly kind: 'read';
      readonly venue: Venue | null;
      readonly removedIds: readonly string[];
      readonly leftOut: readonly LeftOut[];
    }
  | { readonly kind: 'written'; readonly bytes: Uint8Array; readonly notHeld: number }
  | { readonly kind: 'copied'; readonly bytes: Uint8Array; readonly ending: ProblemsCopy['ending'] };

/** What a file makes of a venue: what of it is otherwise, or what is wrong with what stands in the file. */
export type BroughtChanges =
  | {
      readonly isGood: true;
      readonly venue: Venue | null;
      readonly entries: readonly Entry[];
      readonly removedIds: readonly string[];
      /** Of a drawing or a map. */
      readonly leftOut: readonly LeftOut[];
    }
  | { readonly isGood: false; readonly problemCount: number; readonly problems: readonly SheetProblem[] };

/** A venue as a file, and how much of it the file has no place for. */
export interface WrittenContent {
  readonly bytes: Buffer;
  readonly notHeld: number;
}

/** A copy of a file, and how its name ends. */
export interface ProblemsCopy {
  readonly bytes: Buffer;
  readonly ending: '.xlsx' | '.zip';
}

/** A file of ten thousand rows is read in a few seconds and takes 300 MB while it is. */
const resourceLimits = { maxYoungGenerationSizeMb: 64, maxOldGenerationSizeMb: 768 };
const longestMs = 60_000;
const entriesAtATime = 40;

/** Reads files of content, and writes them, each in a thread of its own: whatever a file does to its reader, the terminal goes on. */
export interface Brought {
  readonly read: (
    file: Omit<BroughtFile, 'bytes'>,
    path: string,
    base: VenueContent,
  ) => Promise<Outcome<BroughtChanges, BroughtContentRefusal>>;
  /** A copy of the tables or Markdown that were read, which begins with a list of what is wrong with them. */
  readonly copy: (
    file: Omit<BroughtFile, 'bytes'>,
    path: string,
    base: VenueContent,
    headings: TableLanguage,
  ) => Promise<Outcome<ProblemsCopy, BroughtContentRefusal>>;
  readonly write: (content: VenueContent, as: IntakeExport, headings: TableLanguage) => Promise<WrittenContent>;
}

export function createBrought(clock: Pick<Clock, 'after' | 'nowMs'>): Brought {
  const perform = (task: BroughtTask, { venue, entries }: VenueContent) =>
    inThread({ venue, task }, entries, clock.after);
  return {
    read: async (file, path, base) => {
      const said = await perform({ kind: 'read', file, path }, base);
      const last = said.at(-1);
      if (last?.kind === 'refused') return refuse(last.code);
      if (last?.kind === 'problems') return ok({ isGood: false, ...withoutKind(last) });
      if (last?.kind !== 'read') return refuse('file-too-large');
      const entries = said.flatMap((message) => (message.kind === 'entries' ? message.entries : []));
      return ok({ isGood: true, venue: last.venue, entries, removedIds: last.removedIds, leftOut: last.leftOut });
    },
    copy: async (file, path, base, headings) => {
      const last = (await perform({ kind: 'copy', file, path, headings, atMs: clock.nowMs() }, base)).at(-1);
      if (last?.kind === 'copied') return ok({ bytes: Buffer.from(last.bytes), ending: last.ending });
      return refuse(last?.kind === 'refused' ? last.code : 'file-too-large');
    },
    write: async (content, as, headings) => {
      const last = (await perform({ kind: 'write', as, headings, atMs: clock.nowMs() }, content)).at(-1);
      if (last?.kind !== 'written') throw new Error('the thread that writes the venue down was ended');
      return { bytes: Buffer.from(last.bytes), notHeld: last.notHeld };
    },
  };
}

function withoutKind<Message extends { readonly kind: string }>({ kind: _, ...rest }: Message): Omit<Message, 'kind'> {
  return rest;
}

/** What the thread says until it ends; one that is ended from outside, since it takes too long or too much, says no last word. */
async function inThread(
  start: BroughtStart,
  entries: readonly Entry[],
  after: Clock['after'],
): Promise<readonly FromBrought[]> {
  const worker = new Worker(new URL('./brought-worker.ts', import.meta.url), {
    name: 'brought',
    workerData: start,
    resourceLimits,
  });
  const cancel = after(longestMs, () => void worker.terminate());
  const heard = on(worker, 'message', { close: ['exit'] });
  const said: FromBrought[] = [];
  try {
    for (let at = 0; at < entries.length; at += entriesAtATime) {
      worker.postMessage(entries.slice(at, at + entriesAtATime));
      await nextTurn();
    }
    worker.postMessage([]);
    for await (const [message] of heard as AsyncIterable<[FromBrought]>) said.push(message);
  } catch (error) {
    if (!isOutOfMemory(error)) throw error;
    return [];
  } finally {
    cancel();
    await worker.terminate();
  }
  return said;
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
