import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { Fault } from '../system/fault.ts';
import type { VenueFiles } from './venue-files.ts';
import type { VenueSource } from './venue-source.ts';

/** What a reading thread is started with: it sets `done` once its answer is in the port. */
export interface ReadingStart {
  readonly source: VenueSource;
  /** Where its pictures are kept. */
  readonly picturesFolder: string;
  readonly done: Int32Array;
  readonly port: MessagePort;
}
type MessagePort = InstanceType<typeof MessageChannel>['port1'];

export type FromReading =
  | { readonly kind: 'read'; readonly files: VenueFiles }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

const longestMs = 60_000;

/**
 * Reads a venue while nothing else goes on: at a start, before which nobody is served. Packs can only be read step by step,
 * so a thread does it and this one waits.
 * @throws {Fault} as {@link readVenue} does, and publishing-lost where it takes longer than a minute.
 */
export function readVenueAtOnce(source: VenueSource, picturesFolder: string): VenueFiles {
  const done = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const { port1, port2 } = new MessageChannel();
  const start: ReadingStart = { source, picturesFolder, done, port: port2 };
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
    name: 'reading',
    workerData: start,
    transferList: [port2],
  });
  worker.unref();
  try {
    Atomics.wait(done, 0, 0, longestMs);
    const answer: FromReading | undefined = receiveMessageOnPort(port1)?.message;
    if (!answer) throw new Fault('publishing-lost', 'the venue was not read in a minute', { retryable: true });
    if (answer.kind === 'refused') throw new Fault(answer.code, answer.message);
    return answer.files;
  } finally {
    port1.close();
    void worker.terminate();
  }
}
