import type { Language } from '#contract/base/language.ts';
import {
  type FromSpeech,
  fromSpeechSchema,
  type MicrophoneSpec,
  type RecognizerSpec,
  type ToSpeech,
} from '#contract/process/speech-process.ts';
import type { VoiceSettings } from '#contract/settings/voice-settings.ts';
import type { Fork } from '../system/child.ts';
import type { Clock } from '../system/clock.ts';
import type { Log } from '../system/log.ts';
import type { RestartPolicy } from '../system/restarts.ts';
import { type ChildState, createSupervisor, type Supervisor } from '../system/supervisor.ts';

/** A recogniser and the languages it is used for. */
export interface RecognizerPlan {
  readonly languages: readonly Language[];
  readonly spec: RecognizerSpec;
}

export interface SpeechLinkOptions {
  /** The module of the speech process: core/engines/speech-process.ts, or what it was bundled to. */
  readonly entry: URL;
  readonly fork: Fork;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: VoiceSettings;
  readonly microphone: MicrophoneSpec;
  readonly voiceActivity: 'silero' | 'energy';
  readonly restarts?: RestartPolicy;
  /** Read anew at every start, so that a model that was added or removed counts. */
  readonly plans: () => readonly RecognizerPlan[];
  readonly phrases: () => ReadonlyMap<Language, readonly string[]>;
  readonly onMessage: (message: FromSpeech) => void;
  readonly onState: (state: ChildState) => void;
}

/** Loading a model of 1.3 GB from a slow disk takes a minute; a decision of a whole utterance some seconds. */
const limits = { initDeadlineMs: 180_000, pingEveryMs: 5000, pingDeadlineMs: 15_000 };

/** Its work is done in native code: V8's last compiler would take more memory than it saves time. */
const nodeOptions = ['--no-opt'];

/** The supervised speech process, configured at each of its starts. */
export function createSpeechLink(options: SpeechLinkOptions): Supervisor<ToSpeech> {
  const { settings } = options;
  const supervisor: Supervisor<ToSpeech> = createSupervisor<ToSpeech, FromSpeech>({
    ...options,
    name: 'speech',
    fork: (entry) => options.fork(entry, { nodeOptions }),
    limits: { ...limits, memoryMb: settings.memoryMb },
    parse: (raw) => fromSpeechSchema.safeParse(raw).data ?? null,
    onSpawn: () => {
      supervisor.send({
        kind: 'configure',
        recognizers: options.plans().map(({ languages, spec }) => ({ languages: [...languages], spec })),
        microphone: options.microphone,
        voiceActivity: options.voiceActivity,
        times: settings.times,
      });
      for (const [language, phrases] of options.phrases()) {
        supervisor.send({ kind: 'phrases', language, phrases: [...phrases] });
      }
    },
  });
  return supervisor;
}
