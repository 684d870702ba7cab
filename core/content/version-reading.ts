import { Fault } from '../system/fault.ts';
import type { Log } from '../system/log.ts';
import { createOneByOne } from '../system/one-by-one.ts';
import { openPublishing, type Publishing, type ReadVenue } from './publishing.ts';
import type { VenueFiles } from './venue-files.ts';
import type { VenueSource } from './venue-source.ts';

/** Why content was not taken; the detail is for whoever made the files. */
export interface ContentRefusal {
  readonly ok: false;
  readonly code: string;
  readonly detail: string;
}

/** What is done with a version that was read, while the thread that read it is there. */
type Use<Value> = (read: ReadVenue, thread: Publishing) => Promise<Value>;

/** Reads versions one after the other, each in a thread of its own. */
export interface VersionReading {
  /** Gives what `use` does with it, or the fault that kept it from being read or used. */
  readonly read: <Value>(source: VenueSource, use: Use<Value>) => Promise<Value | ContentRefusal>;
  /** Ends the one under way. */
  readonly close: () => Promise<void>;
}

export interface VersionReadingDeps {
  /** content.db. */
  readonly file: string;
  /** What is in memory exactly as content.db has it; null where that is not sure. */
  readonly known: () => VenueFiles | null;
  readonly log: Log;
}

export function createVersionReading({ file, known, log }: VersionReadingDeps): VersionReading {
  let thread: Publishing | null = null;
  let isClosed = false;
  const oneByOne = createOneByOne();
  const read = async <Value>(source: VenueSource, use: Use<Value>): Promise<Value> => {
    if (isClosed) throw new Fault('publishing-lost', 'the content is closed', { retryable: true });
    const opened = openPublishing({ file, source }, known());
    thread = opened;
    try {
      return await use(await opened.read(), opened);
    } finally {
      thread = null;
      await opened.close();
    }
  };
  const refusalOf = (error: unknown): ContentRefusal => {
    if (!(error instanceof Fault)) throw error;
    log.error('content not replaced, previous content stays', { code: error.code }, error);
    return { ok: false, code: error.code, detail: error.message };
  };
  return {
    read: (source, use) => oneByOne(() => read(source, use).catch(refusalOf)),
    close: async () => {
      isClosed = true;
      await thread?.close();
      await oneByOne(async () => {});
    },
  };
}
