import type { Language } from '#contract/language.ts';
import { createNeuralVoice, type NeuralVoice, type NeuralVoiceDeps, type NeuralVoiceModel } from './neural-voice.ts';
import type { Voice } from './voice.ts';

export interface VoicesDeps extends Omit<NeuralVoiceDeps, 'model'> {
  /** espeak-ng, where the machine has it. */
  readonly plain: Voice | null;
  /** The installed neural voices, best first. */
  readonly models: readonly NeuralVoiceModel[];
}

/** All voices of a terminal. */
export interface Voices {
  /** Starts the processes of neural voices. */
  readonly open: () => void;
  /** A neural voice while its process is up, else the plain one; null where neither speaks the language. */
  readonly forLanguage: (language: Language) => Voice | null;
  readonly close: () => Promise<void>;
}

export function createVoices({ plain, models, ...deps }: VoicesDeps): Voices {
  const neural: readonly NeuralVoice[] = models.map((model) => createNeuralVoice({ ...deps, model }));
  const candidates: readonly Voice[] = plain ? [...neural, plain] : neural;
  return {
    open: () => {
      for (const voice of neural) voice.open();
    },
    forLanguage: (language) => candidates.find((voice) => voice.canSpeak(language)) ?? null,
    close: async () => {
      await Promise.all(neural.map((voice) => voice.close()));
    },
  };
}
