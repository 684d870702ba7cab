import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Question, Suggestion } from '#contract/page/answering.ts';
import type { Explanation, ThresholdsByLanguage } from '#contract/page/answering-staff.ts';
import type { Entry } from '#contract/venue/entry.ts';
import type { Lesson } from '../answering/meaning/lesson.ts';
import type { PackedVector } from '../answering/meaning/packed-vectors.ts';
import type { Judgement } from '../answering/rank/judgement.ts';
import type { AskedVenue } from '../answering/serving/asked-venue.ts';
import type { BuildReport } from '../answering/serving/engine.ts';
import type { EngineLink } from '../answering/serving/engine-link.ts';
import type { Typed } from '../answering/suggest/suggest.ts';
import { Fault } from '../system/fault.ts';

type Call =
  | { readonly kind: 'add'; readonly entries: readonly Entry[] }
  | {
      readonly kind: 'begin';
      readonly venue: AskedVenue;
      readonly known: ThresholdsByLanguage;
      readonly lessons: readonly Lesson[];
    }
  | { readonly kind: 'finish' }
  | {
      readonly kind: 'judge' | 'explain';
      readonly question: Question;
      readonly today: string;
      readonly vector: PackedVector | undefined;
    }
  | { readonly kind: 'suggest'; readonly typed: Typed; readonly today: string };
/** What goes to the worker; the reply bears the same id. */
export type EngineCall = Call & { readonly id: number };
export type EngineReply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: EngineError };
/** What went wrong in the worker; an error that is posted whole would lose its name and code. */
export interface EngineError {
  readonly name: string;
  readonly message: string;
  readonly code: string | null;
  readonly stack: string | undefined;
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** What a worker is started with: the address of the folder with trained rankers. */
export interface EngineStart {
  readonly rankerFolder: string;
}

const ownWorker = new URL('./answering-worker.ts', import.meta.url);
/** Where the trained rankers lie, seen from a checkout and from a packed application's dist/app. */
export const shippedRankers: URL = new URL(
  ['../../assets/answers/', '../../../../assets/answers/']
    .map((path) => new URL(path, import.meta.url))
    .find((folder) => existsSync(folder)) ?? import.meta.url,
);
/**
 * Both generations are kept small, so that building leaves little garbage behind: the engine itself is flat arrays outside
 * the heap, which holds 30 MB however large the venue. With a higher limit V8 waits for four times that before it collects.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 512 };

function causeOf({ code, ...error }: EngineError): Error {
  return Object.assign(new Error(error.message), error, code === null ? {} : { code });
}

/** An engine in a worker thread of its own, so that neither building nor ranking holds up core's loop. */
export function openEngineThread(
  entry: URL = ownWorker,
  start: EngineStart = { rankerFolder: String(shippedRankers) },
): EngineLink {
  const worker = new Worker(entry, { name: 'answering', workerData: start, resourceLimits });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let lost: Fault | null = null;

  function lose(cause?: unknown): void {
    lost ??= new Fault('answering-lost', 'the answering thread ended', { cause, retryable: true });
    for (const { reject } of waiting.values()) reject(lost);
    waiting.clear();
  }

  worker.on('message', (reply: EngineReply) => {
    const asked = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.ok) asked?.resolve(reply.value as never);
    else asked?.reject(new Fault('answering-failed', reply.error.message, { cause: causeOf(reply.error) }));
    if (waiting.size === 0) worker.unref();
  });
  worker.on('error', lose);
  worker.on('exit', () => lose());

  function send<Value>(call: Call): Promise<Value> {
    return new Promise<Value>((resolve, reject) => {
      if (lost) return reject(lost);
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      // Only work under way keeps the process alive.
      worker.ref();
      worker.postMessage({ ...call, id: lastId } satisfies EngineCall);
    });
  }

  return {
    add: (entries) => send<void>({ kind: 'add', entries }),
    begin: (venue, known, lessons = []) => send<void>({ kind: 'begin', venue, known, lessons }),
    finish: () => send<BuildReport>({ kind: 'finish' }),
    judge: (question, today, vector) => send<Judgement>({ kind: 'judge', question, today, vector }),
    explain: (question, today, vector) => send<Explanation>({ kind: 'explain', question, today, vector }),
    suggest: (typed, today) => send<readonly Suggestion[]>({ kind: 'suggest', typed, today }),
    close: async () => void (await worker.terminate()),
  };
}
