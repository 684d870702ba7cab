import { closeSync, existsSync, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { systemCodeOf } from '../system/fault.ts';
import { asFault } from './database.ts';
import { rowSum } from './row-sum.ts';

/** What the databases of a data folder have been seen to hold. Each number is a lower bound of what they hold now. */
const seenSchema = z.strictObject({
  /** The highest number that has been drawn for a run of the terminal. */
  drawnBoot: z.int().min(0),
  /** The newest run in record.db, its newest fact, and the newest row of the audit trail. */
  boot: z.int().min(0),
  sequence: z.int().min(0),
  auditId: z.int().min(0),
  /** Whether content.db has held a venue. */
  hasContent: z.boolean(),
});
export type Seen = z.infer<typeof seenSchema>;

/** A second place, outside of the databases, that knows what they have held: nothing is made anew in silence. */
export interface Witness {
  /** `new`: this folder has served nobody yet. `unreadable`: it has, and no more is known. */
  readonly state: 'new' | 'known' | 'unreadable';
  /** Nothing but zeros when no more is known. */
  readonly seen: () => Seen;
  /**
   * Writes down for good: survives a power cut.
   * @throws {Fault} disk-full or data-folder-read-only
   */
  readonly write: (seen: Partial<Seen>) => void;
  /**
   * Writes down what has been seen to be safe in the database. It is not waited for: it outlives the process, and after a
   * power cut an earlier one may stand there, which is as true.
   */
  readonly follow: (seen: Partial<Seen>) => void;
  readonly close: () => void;
}

/** One sector of a disk, which is written whole or not at all. */
const bytesOfFile = 512;

const nothingSeen: Seen = { drawnBoot: 0, boot: 0, sequence: 0, auditId: 0, hasContent: false };

/** The witness in a file of its own. */
export function openWitness(file: string): Witness {
  const found = read(file);
  let seen = typeof found === 'string' ? nothingSeen : found;
  let handle: number | null = null;
  const close = () => {
    if (handle !== null) closeSync(handle);
    handle = null;
  };
  const put = (change: Partial<Seen>) => {
    handle ??= openSync(file, existsSync(file) ? 'r+' : 'wx', 0o600);
    seen = { ...seen, ...change };
    writeSync(handle, textOf(seen), 0);
    return handle;
  };
  return {
    state: typeof found === 'string' ? found : 'known',
    seen: () => seen,
    write: (change) => {
      try {
        fdatasyncSync(put(change));
      } catch (error) {
        throw asFault(file, error);
      }
    },
    follow: (change) => void put(change),
    close,
  };
}

/** The first of them did not say their version. */
export const witnessFileSchema = z.strictObject({ version: z.literal(1).default(1), seen: seenSchema, sum: z.int() });

function sumOf({ drawnBoot, boot, sequence, auditId, hasContent }: Seen): number {
  return rowSum(drawnBoot, boot, sequence, auditId, hasContent);
}

function textOf(seen: Seen): string {
  return `${JSON.stringify({ version: 1, seen, sum: sumOf(seen) }).padEnd(bytesOfFile - 1)}\n`;
}

function read(file: string): Seen | 'new' | 'unreadable' {
  try {
    const { seen, sum } = witnessFileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return sum === sumOf(seen) ? seen : 'unreadable';
  } catch (error) {
    return systemCodeOf(error) === 'ENOENT' ? 'new' : 'unreadable';
  }
}
