import type { Language } from '#contract/base/language.ts';
import { type FromVoice, fromVoiceSchema, type ToVoice } from '#contract/process/voice-process.ts';
import type { Fork } from '../system/child.ts';
import type { Clock } from '../system/clock.ts';
import { Fault } from '../system/fault.ts';
import type { Log } from '../system/log.ts';
import { type ChildState, createSupervisor } from '../system/supervisor.ts';
import type { Speech, Voice } from './voice.ts';

/** A neural voice as it is installed. */
export interface NeuralVoiceModel {
  readonly name: string;
  readonly kind: 'kokoro' | 'vits';
  readonly files: Readonly<Record<string, string>>;
  /** Which of its speakers reads a language. */
  readonly speakers: Partial<Record<Language, number>>;
}

export interface NeuralVoiceDeps {
  readonly model: NeuralVoiceModel;
  /** The module of the voice process: core/engines/voice-process.ts, or what it was bundled to. */
  readonly entry: URL;
  readonly fork: Fork;
  readonly clock: Clock;
  readonly log: Log;
}

/** A voice in a process of its own; it can speak while that process is ready. */
export interface NeuralVoice extends Voice {
  readonly open: () => void;
  readonly close: () => Promise<void>;
}

/** A sentence takes up to some seconds on a weak machine, and pings wait behind it. */
const limits = { initDeadlineMs: 120_000, pingEveryMs: 10_000, pingDeadlineMs: 60_000, memoryMb: 2500 };
const slowSpeed = 0.8;

interface Wish {
  readonly resolve: (speech: Speech) => void;
  readonly reject: (fault: Fault) => void;
}

export function createNeuralVoice({ model, ...deps }: NeuralVoiceDeps): NeuralVoice {
  const wishes = new Map<number, Wish>();
  let asked = 0;

  const receive = ({ id, pcm, rateHz }: FromVoice) => {
    wishes.get(id)?.resolve({ pcm, rateHz });
    wishes.delete(id);
  };
  const followProcess = (state: ChildState) => {
    if (state === 'ready') return;
    for (const { reject } of wishes.values()) reject(new Fault('voice-failed', 'The voice process is gone.'));
    wishes.clear();
  };
  const supervisor = createSupervisor<ToVoice, FromVoice>({
    ...deps,
    name: 'voice',
    limits,
    parse: (raw) => fromVoiceSchema.safeParse(raw).data ?? null,
    onSpawn: () => {
      supervisor.send({ kind: 'configure', model: model.kind, files: { ...model.files }, threads: 2 });
    },
    onMessage: receive,
    onState: followProcess,
  });
  return {
    name: model.name,
    open: supervisor.start,
    close: supervisor.stop,
    canSpeak: (language) => supervisor.state() === 'ready' && model.speakers[language] !== undefined,
    readsChinese: 'characters',
    synthesise: (sentence, language, speed) =>
      new Promise((resolve, reject) => {
        const id = asked++;
        wishes.set(id, { resolve, reject });
        const speaker = model.speakers[language] ?? 0;
        const sent = supervisor.send({
          kind: 'speak',
          id,
          text: sentence,
          speaker,
          speed: speed === 'slow' ? slowSpeed : 1,
        });
        if (!sent) reject(new Fault('voice-failed', 'The voice process is not there.'));
      }),
  };
}
