import type { Language } from '#contract/base/language.ts';
import type { Rejection } from '#contract/page/speech.ts';
import type { FromSpeech } from '#contract/process/speech-process.ts';
import type { ListeningTimes } from '#contract/settings/voice-settings.ts';
import type { Clock } from '../system/clock.ts';
import { createEndPointer } from './end-pointer.ts';
import { loudnessDb, meterLevel } from './loudness.ts';
import type { Hypothesis, Recognizer } from './recognizer.ts';
import { createFramer } from './samples.ts';
import { isFiller, tidyTranscript } from './transcript.ts';
import { frameSamples, type VoiceActivity } from './voice-activity.ts';

/** What is said of an utterance while it lasts and when it is over. */
export type UtteranceEvent = Exclude<FromSpeech, { kind: 'loaded' | 'fault' | 'microphone' }>;

/** Listens to one utterance, from the press of the button to a decision. */
export interface Utterance {
  /** Takes sound; resolves once it has been worked through. */
  readonly accept: (pcm: Int16Array) => Promise<void>;
  /** The speaker says that this was all: decides now, or with `drop` forgets. */
  readonly stop: (drop: boolean) => Promise<void>;
}

export interface UtteranceOptions {
  readonly turn: number;
  readonly language: Language;
  readonly recognizer: Recognizer;
  readonly voiceActivity: VoiceActivity;
  readonly times: ListeningTimes;
  readonly clock: Clock;
  /** After final, rejected, silence or stopped nothing more is told. */
  readonly emit: (event: UtteranceEvent) => void;
}

/** So much sound before speech was noticed belongs to it. */
const leadFrames = 10;
/** Recognisers and the meter get sound in pieces of so many frames, about ten a second. */
const framesAtOnce = 3;
/** A room this loud without any speech is the reason that none was heard. */
const loudRoomDb = -32;
/** Speech less than this above the room is not understood because of the room. */
const clearDb = 8;

export function createUtterance(options: UtteranceOptions): Utterance {
  const { turn, recognizer, voiceActivity, clock, emit } = options;
  const cut = createFramer(frameSamples);
  const endPointer = createEndPointer(options.times);
  let waiting: Int16Array[] = [];
  let lastPartial = '';
  let framesSeen = 0;
  let over = false;
  let work: Promise<void> = Promise.resolve();

  const end = (event: UtteranceEvent) => {
    over = true;
    waiting = [];
    emit(event);
  };
  const feed = () => {
    if (waiting.length === 0) return;
    const text = tidyTranscript(recognizer.accept(joined(waiting)), options.language);
    waiting = [];
    if (text === '' || text === lastPartial) return;
    lastPartial = text;
    emit({ kind: 'partial', turn, text });
  };
  const decide = () => {
    const startedMs = clock.monotonicMs();
    feed();
    const hypothesis = recognizer.finish();
    const judged = judge(hypothesis, options.language, endPointer.clearanceDb());
    const decisionMs = clock.monotonicMs() - startedMs;
    end('reason' in judged ? { kind: 'rejected', turn, ...judged } : { kind: 'final', turn, ...judged, decisionMs });
  };
  const hearNobody = () => {
    if (endPointer.roomDb() > loudRoomDb) end({ kind: 'rejected', turn, reason: 'too-noisy' });
    else end({ kind: 'silence', turn });
  };
  const takeFrame = async (frame: Int16Array) => {
    const point = endPointer.note(await voiceActivity.probability(frame), frame);
    framesSeen += 1;
    waiting.push(frame);
    if (framesSeen % framesAtOnce === 0) {
      emit({ kind: 'listening', turn, level: meterLevel(loudnessDb(frame)), speaking: endPointer.hasStarted() });
    }
    if (point === 'nobody') hearNobody();
    else if (point === 'ended') decide();
    else if (point === 'waiting') waiting = waiting.slice(-leadFrames);
    else if (waiting.length >= framesAtOnce) feed();
  };
  const queue = (task: () => Promise<void> | void) => {
    work = work.then(() => (over ? undefined : task()));
    return work;
  };
  recognizer.begin();
  voiceActivity.reset();
  return {
    accept: (pcm) =>
      queue(async () => {
        for (const frame of cut(pcm)) {
          if (!over) await takeFrame(frame);
        }
      }),
    stop: (drop) =>
      queue(() => {
        if (drop) end({ kind: 'stopped', turn });
        else if (endPointer.hasStarted()) decide();
        else hearNobody();
      }),
  };
}

type Judgement = { readonly reason: Rejection } | { readonly text: string; readonly alternatives: string[] };

function judge(hypothesis: Hypothesis, language: Language, clearanceDb: number): Judgement {
  const text = tidyTranscript(hypothesis.text, language);
  if (text === '' || !hypothesis.accepted) {
    return { reason: clearanceDb < clearDb ? 'too-noisy' : 'not-understood' };
  }
  if (isFiller(text, language)) return { reason: 'filler' };
  const others = hypothesis.alternatives.map((other) => tidyTranscript(other, language));
  return { text, alternatives: [...new Set(others)].filter((other) => other !== '' && other !== text).slice(0, 10) };
}

function joined(frames: readonly Int16Array[]): Int16Array {
  const all = new Int16Array(frames.reduce((total, frame) => total + frame.length, 0));
  let at = 0;
  for (const frame of frames) {
    all.set(frame, at);
    at += frame.length;
  }
  return all;
}
