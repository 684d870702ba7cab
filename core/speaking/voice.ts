import type { Language } from '#contract/base/language.ts';

/** Speech that a voice has made: mono, 16 bit. */
export interface Speech {
  readonly pcm: Int16Array;
  readonly rateHz: number;
}

export type Speed = 'normal' | 'slow';

/** A machine's voice. */
export interface Voice {
  /** Tells voices apart in the cache: engine, model and speaker. */
  readonly name: string;
  readonly canSpeak: (language: Language) => boolean;
  /** Whether pinyin may stand in a Chinese sentence that it is given. */
  readonly readsChinese: 'syllables' | 'characters';
  /** Reads one sentence, already in its spoken form. Rejects with a fault when the voice cannot. */
  readonly synthesise: (sentence: string, language: Language, speed: Speed) => Promise<Speech>;
}
