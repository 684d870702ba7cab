import type { ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import type { Readable } from 'node:stream';
import { speechRateHz } from '#contract/page/speech.ts';
import type { Microphone, MicrophoneListener } from '../speech/microphone.ts';
import { createSampleJoiner } from '../speech/samples.ts';
import type { Cancel, Clock } from '../system/clock.ts';

/** The part of node-record-lpcm16 that is used; the package has no declarations of its own. */
interface Recording {
  readonly process: ChildProcess;
  readonly stream: () => Readable;
}
interface RecordPackage {
  readonly record: (options: object) => Recording;
}

export interface RecorderOptions {
  readonly program: 'arecord' | 'sox' | 'rec';
  /** As the program names it; null: its default. */
  readonly device: string | null;
  readonly clock: Clock;
  /** So long without a byte means that the recorder hangs or its device is gone. */
  readonly silentMs: number;
}

const require = createRequire(import.meta.url);

/** Between two tries to open a recorder that died. */
const retryAfterMs = [100, 400, 1200];

/**
 * A microphone of the machine through node-record-lpcm16. A recorder that dies is started again a few times before
 * the microphone counts as lost; its watchdog also ends one that lives and brings nothing.
 */
export function createRecorder({ program, device, clock, silentMs }: RecorderOptions): Microphone {
  const { record } = require('node-record-lpcm16') as RecordPackage;
  let listener: MicrophoneListener | null = null;
  let endRecording: () => void = () => {};
  let cancelRetry: Cancel = () => {};
  let deaths = 0;

  const close = () => {
    listener = null;
    deaths = 0;
    cancelRetry();
    endRecording();
  };
  const die = (how: 'microphone-lost' | 'microphone-silent') => {
    const delayMs = retryAfterMs[deaths];
    deaths += 1;
    if (delayMs !== undefined && listener) {
      cancelRetry = clock.after(delayMs, start);
      return;
    }
    const told = listener;
    close();
    told?.onLost(how);
  };
  const start = () => {
    const options = { recorder: program, device, sampleRate: speechRateHz, channels: 1, audioType: 'raw' };
    endRecording = follow(record(options), {
      clock,
      silentMs,
      onSound: (pcm) => {
        deaths = 0;
        listener?.onSound(pcm);
      },
      onDeath: die,
    });
  };
  return {
    open: (next) => {
      close();
      listener = next;
      start();
    },
    close,
  };
}

interface Following {
  readonly clock: Clock;
  readonly silentMs: number;
  readonly onSound: (pcm: Int16Array) => void;
  /** Told once, and never after the recording was ended from outside. */
  readonly onDeath: (how: 'microphone-lost' | 'microphone-silent') => void;
}

/** Follows one run of the recorder; gives the way to end it. */
function follow(recording: Recording, { clock, silentMs, onSound, onDeath }: Following): () => void {
  const { process: child } = recording;
  const stream = recording.stream();
  const join = createSampleJoiner();
  let over = false;
  let cancel: Cancel = () => {};

  const end = () => {
    over = true;
    cancel();
    // A recorder that hangs does not listen to a polite signal either.
    child.kill('SIGKILL');
  };
  const die = (how: 'microphone-lost' | 'microphone-silent') => {
    if (over) return;
    end();
    onDeath(how);
  };
  const watch = () => {
    cancel();
    cancel = clock.after(silentMs, () => die('microphone-silent'));
  };
  // A missing program is told by the child, everything else by the stream, and a stop looks like a failure: any of
  // them counts once, and none after the end. Without a listener each of them would end this process.
  child.on('error', () => die('microphone-lost'));
  for (const other of [child.stdin, child.stderr]) other?.on('error', () => {});
  stream.on('error', () => die('microphone-lost'));
  stream.on('end', () => die('microphone-lost'));
  stream.on('data', (bytes: Buffer) => {
    if (over) return;
    watch();
    onSound(join(bytes));
  });
  watch();
  return end;
}
