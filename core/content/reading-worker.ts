// Runs in a worker thread: reads one venue for a thread that waits for it.
import { workerData } from 'node:worker_threads';
import { keeperOf } from '../pictures/picture-shelf.ts';
import { Fault } from '../system/fault.ts';
import type { FromReading, ReadingStart } from './read-at-once.ts';
import { readVenue } from './venue-source.ts';

const { source, picturesFolder, done, port } = workerData as ReadingStart;

function answer(message: FromReading): void {
  port.postMessage(message);
  Atomics.store(done, 0, 1);
  Atomics.notify(done, 0);
}

try {
  answer({ kind: 'read', files: await readVenue(source, keeperOf(picturesFolder)) });
} catch (error) {
  if (error instanceof Fault) answer({ kind: 'refused', code: error.code, message: error.message });
  else answer({ kind: 'refused', code: 'publishing-lost', message: String(error) });
}
