import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type Outcome, refuse } from '#contract/base/outcome.ts';
import type { Clock } from '../system/clock.ts';
import type { ReadSheets, SheetsRefusal } from './sheet.ts';

/** A file that somebody brought; `name` is what a CSV's only sheet is called. */
export interface SheetsFile {
  readonly name: string;
  readonly kind: 'xlsx' | 'csv';
  readonly bytes: Uint8Array;
}

/** An honest workbook of ten thousand rows is read in two seconds and takes 200 MB while it is. */
const resourceLimits = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 512 };
const longestMs = 30_000;

/**
 * Reads a workbook or CSV file in a thread of its own, which is ended when it takes too long or too much: whatever the file
 * does to its reader, the terminal goes on.
 */
export async function readSheets(
  file: SheetsFile,
  clock: Pick<Clock, 'after'>,
): Promise<Outcome<ReadSheets, SheetsRefusal>> {
  const worker = new Worker(new URL('./sheets-worker.ts', import.meta.url), {
    name: 'sheets',
    workerData: file,
    resourceLimits,
  });
  const cancel = clock.after(longestMs, () => void worker.terminate());
  try {
    const [read] = (await Promise.race([once(worker, 'message'), ended(worker)])) as [
      Outcome<ReadSheets, SheetsRefusal>,
    ];
    return read;
  } finally {
    cancel();
    await worker.terminate();
  }
}

/** A thread that ends without an answer was ended: the file was too much for it. */
async function ended(worker: Worker): Promise<[Outcome<ReadSheets, SheetsRefusal>]> {
  try {
    await once(worker, 'exit');
  } catch (error) {
    if (!isOutOfMemory(error)) throw error;
  }
  return [refuse('sheets-too-large')];
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
