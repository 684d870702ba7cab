import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { KanaReader, KanaSession } from '../speaking/kana-reader.ts';
import { Fault } from '../system/fault.ts';

const ownWorker = new URL('./kana-worker.ts', import.meta.url);

/** kuromoji with the dictionary of IPADIC, where it is installed; null where it is not. */
export function findKanaReader(): KanaReader | null {
  try {
    createRequire(import.meta.url).resolve('@patdx/kuromoji');
    return createKanaReader();
  } catch {
    // It is optional: without it staff and authors write Japanese readings.
    return null;
  }
}

/** Counts the ways in which words are put in kana before and after the dictionary. */
const edition = 2;

function createKanaReader(): KanaReader {
  return { name: `kuromoji ipadic ${edition}`, open: openKana };
}

interface Waiting {
  readonly resolve: (readings: readonly (string | null)[]) => void;
  readonly reject: (error: Error) => void;
}

/** The dictionary takes 300 MB of memory: it lives in a thread of its own, and no longer than it is wanted. */
function openKana(): KanaSession {
  const worker = new Worker(ownWorker, { name: 'kana' });
  /** The thread answers in the order in which it was asked. */
  const waiting: Waiting[] = [];
  let isOver = false;
  const fail = (cause?: unknown) => {
    isOver = true;
    for (const { reject } of waiting.splice(0)) reject(noReadings(cause));
  };
  worker.on('message', (readings: readonly (string | null)[]) => {
    waiting.shift()?.resolve(readings);
    if (waiting.length === 0) worker.unref();
  });
  worker.on('error', fail);
  worker.on('exit', () => fail());
  // Only work under way keeps the process alive.
  worker.unref();
  return {
    read: (texts) =>
      new Promise((resolve, reject) => {
        if (isOver) return reject(noReadings());
        waiting.push({ resolve, reject });
        worker.ref();
        worker.postMessage(texts);
      }),
    close: () => void worker.terminate(),
  };
}

function noReadings(cause?: unknown): Fault {
  return new Fault('engine-missing', 'kuromoji gave no readings.', { cause });
}
