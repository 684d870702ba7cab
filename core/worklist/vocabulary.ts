import type { Language } from '#contract/base/language.ts';

/** Which words may stay in a question: those of the venue, of its lexicon and of everyday language. */
export interface Vocabulary {
  readonly knows: (word: string, language: Language) => boolean;
  /** What may follow a known Korean word: particles and endings. */
  readonly isEnding: (syllables: string) => boolean;
}
