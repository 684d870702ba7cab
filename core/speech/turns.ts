import type { Language } from '#contract/base/language.ts';
import type { SpeechFault } from '#contract/page/speech.ts';
import type { FromSpeech } from '#contract/process/speech-process.ts';
import type { ListeningTimes } from '#contract/settings/voice-settings.ts';
import type { Clock } from '../system/clock.ts';
import type { Microphone } from './microphone.ts';
import type { Recognizer } from './recognizer.ts';
import { createUtterance, type Utterance } from './utterance.ts';
import type { VoiceActivity } from './voice-activity.ts';

export interface TurnsOptions {
  readonly times: ListeningTimes;
  readonly voiceActivity: VoiceActivity;
  readonly recognizers: ReadonlyMap<Language, Recognizer>;
  readonly microphone: Microphone;
  readonly clock: Clock;
  readonly send: (message: FromSpeech) => void;
  readonly die: (error: unknown) => void;
}

/** One turn at a time: the microphone is open from `listen` to the turn's last event. */
export interface Turns {
  readonly listen: (turn: number, language: Language) => void;
  readonly stop: (turn: number, drop: boolean) => void;
  readonly isCurrent: (turn: number) => boolean;
  /** Runs the task when nobody is listened to: now, or once the turn is over. */
  readonly whenQuiet: (task: () => void) => void;
  /** Whether the microphone gives any sound. */
  readonly probe: () => void;
}

export function createTurns(options: TurnsOptions): Turns {
  const { microphone, send, die } = options;
  let current: { readonly turn: number; utterance: Utterance | null } | null = null;
  let tasks: (() => void)[] = [];

  const finish = () => {
    microphone.close();
    current = null;
  };
  const runTasks = () => {
    if (current) return;
    const waiting = tasks;
    tasks = [];
    for (const task of waiting) task();
  };
  const breakOff = (turn: number, code: SpeechFault) => {
    if (current?.turn !== turn) return;
    finish();
    send({ kind: 'fault', turn, code });
    runTasks();
  };
  const listen = (turn: number, language: Language) => {
    finish();
    const recognizer = options.recognizers.get(language);
    if (!recognizer) return send({ kind: 'fault', turn, code: 'model-damaged' });
    const emit = (event: FromSpeech & { turn: number }) => {
      if (current?.turn !== turn) return;
      if (event.kind !== 'listening' && event.kind !== 'partial') finish();
      send(event);
      runTasks();
    };
    const opened: typeof current = { turn, utterance: null };
    current = opened;
    // Before the recogniser is made ready, which takes time when it is used first: what is said meanwhile waits.
    microphone.open({
      onSound: (pcm) => void opened.utterance?.accept(pcm).catch(die),
      onLost: (code) => breakOff(turn, code),
    });
    if (current !== opened) return;
    try {
      opened.utterance = createUtterance({ ...options, turn, language, recognizer, emit });
    } catch {
      breakOff(turn, 'model-damaged');
    }
  };
  const stop = (turn: number, drop: boolean) => {
    if (current?.turn !== turn) return;
    // What was said is complete, so the microphone need not hear how it is decided upon.
    microphone.close();
    current.utterance?.stop(drop).catch(die);
  };
  const probe = () => {
    if (current) return;
    const tell = (found: boolean) => {
      if (current) return;
      microphone.close();
      send({ kind: 'microphone', found });
    };
    microphone.open({ onSound: () => tell(true), onLost: () => tell(false) });
  };
  return {
    listen,
    stop,
    probe,
    isCurrent: (turn) => current?.turn === turn,
    whenQuiet: (task) => {
      tasks.push(task);
      runTasks();
    },
  };
}
