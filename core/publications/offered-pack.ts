import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type Outcome, refuse } from '#contract/base/outcome.ts';
import type { PackManifest, PackRefusal } from '#contract/venue/pack.ts';
import type { PackRelation, PackTrust } from '../packs/read-pack.ts';

/** What the thread that reads a pack is started with. */
export interface OfferedStart {
  readonly file: string;
  readonly trust: PackTrust;
}

/** A pack that is the venue's own word. */
export interface OfferedPack {
  readonly manifest: PackManifest;
  readonly relation: PackRelation;
  /** Of the whole file. */
  readonly sha256: string;
}

export type OfferedOutcome = Outcome<OfferedPack, PackRefusal>;

const resourceLimits = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 256 };

/** Reads a pack in a thread of its own: whatever it does to its reader, the terminal goes on. */
export async function readOfferedPack(start: OfferedStart): Promise<OfferedOutcome> {
  const worker = new Worker(new URL('./offered-pack-worker.ts', import.meta.url), {
    name: 'offered pack',
    workerData: start,
    resourceLimits,
  });
  try {
    const ended = once(worker, 'exit').then((): [OfferedOutcome] => [refuse('pack-too-large')]);
    const [outcome] = (await Promise.race([once(worker, 'message'), ended])) as [OfferedOutcome];
    return outcome;
  } catch (error) {
    if (!isOutOfMemory(error)) throw error;
    return refuse('pack-too-large');
  } finally {
    await worker.terminate();
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
