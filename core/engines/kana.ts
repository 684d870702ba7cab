import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { KanaReader } from '../speaking/kana-reader.ts';
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

/** The dictionary takes 300 MB of memory: it lives in a thread of its own, and no longer than its work. */
function createKanaReader(): KanaReader {
  return {
    name: 'kuromoji ipadic',
    read: (texts) =>
      new Promise((resolve, reject) => {
        const worker = new Worker(ownWorker, { name: 'kana', workerData: texts });
        const fail = (cause?: unknown) => reject(new Fault('engine-missing', 'kuromoji gave no readings.', { cause }));
        worker.on('message', (readings: readonly (string | null)[]) => {
          resolve(readings);
          void worker.terminate();
        });
        worker.on('error', fail);
        // After a message this comes too late to matter.
        worker.on('exit', () => fail());
      }),
  };
}
