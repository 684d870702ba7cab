import type { Language } from '#contract/base/language.ts';
import { createNeuralVoice, type NeuralVoice, type NeuralVoiceDeps, type NeuralVoiceModel } from './neural-voice.ts';
import type { Voice } from './voice.ts';

export interface VoicesDeps extends Omit<NeuralVoiceDeps, 'model'> {
  /** espeak-ng, where the machine has it. */
  readonly plain: Voice | null;
  /** The installed neural voices, best first; asked anew at every `reload`. */
  readonly models: () => readonly NeuralVoiceModel[];
}

/** All voices of a terminal. */
export interface Voices {
  /** Starts the processes of neural voices. */
  readonly open: () => void;
  /** A neural voice while its process is up, else the plain one; null where neither speaks the language. */
  readonly forLanguage: (language: Language) => Voice | null;
  /** Models were added or removed: their processes are started anew. */
  readonly reload: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export function createVoices({ plain, models, ...deps }: VoicesDeps): Voices {
  const create = (): readonly NeuralVoice[] => models().map((model) => createNeuralVoice({ ...deps, model }));
  let neural = create();
  const open = () => {
    for (const voice of neural) voice.open();
  };
  const close = async () => {
    await Promise.all(neural.map((voice) => voice.close()));
  };
  return {
    open,
    forLanguage: (language) => {
      const candidates: readonly Voice[] = plain ? [...neural, plain] : neural;
      return candidates.find((voice) => voice.canSpeak(language)) ?? null;
    },
    reload: async () => {
      await close();
      neural = create();
      open();
    },
    close,
  };
}
