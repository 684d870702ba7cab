import type { ListeningTimes } from '#contract/settings/voice-settings.ts';
import { loudnessDb } from './loudness.ts';
import { frameMs } from './voice-activity.ts';

const speechStarts = 0.5;
const speechGoesOn = 0.35;
/** Two frames in a row: a click is no speech. */
const framesToStart = 2;

/** Where an utterance stands after a frame. */
export type EndPoint = 'waiting' | 'started' | 'speaking' | 'ended' | 'nobody';

/** Follows one utterance by the probability of speech in each frame; its time is the sound's own. */
export interface EndPointer {
  readonly note: (probability: number, frame: Int16Array) => EndPoint;
  readonly hasStarted: () => boolean;
  /** How far speech stands over the room, in decibels. */
  readonly clearanceDb: () => number;
  /** Loudness of the room without speech. */
  readonly roomDb: () => number;
}

export function createEndPointer(times: ListeningTimes): EndPointer {
  let elapsedMs = 0;
  let voiced = 0;
  let startedMs: number | null = null;
  let silentMs = 0;
  const speech = createMean();
  const room = createMean();

  const waitFor = (probability: number): EndPoint => {
    voiced = probability >= speechStarts ? voiced + 1 : 0;
    if (voiced >= framesToStart) {
      startedMs = elapsedMs;
      return 'started';
    }
    return elapsedMs >= times.noSpeechMs ? 'nobody' : 'waiting';
  };
  const follow = (probability: number, since: number): EndPoint => {
    silentMs = probability >= speechGoesOn ? 0 : silentMs + frameMs;
    const over = silentMs >= times.endSilenceMs || elapsedMs - since >= times.maxSpeechMs;
    return over ? 'ended' : 'speaking';
  };
  return {
    note: (probability, frame) => {
      elapsedMs += frameMs;
      const mean = probability >= speechStarts ? speech : room;
      mean.add(loudnessDb(frame));
      return startedMs === null ? waitFor(probability) : follow(probability, startedMs);
    },
    hasStarted: () => startedMs !== null,
    clearanceDb: () => speech.value() - room.value(),
    roomDb: () => room.value(),
  };
}

function createMean() {
  let sum = 0;
  let count = 0;
  return {
    add: (value: number) => {
      sum += value;
      count += 1;
    },
    value: () => (count === 0 ? -96 : sum / count),
  };
}
