import type { Language } from '#contract/base/language.ts';
import { ownGroups } from './text/lexicon/own-groups.ts';

/** The single words that the lexicon of a language knows by itself, whatever the venue. */
export function lexiconWords(language: Language): string[] {
  return ownGroups[language].flatMap(({ words }) => words.flatMap((word) => word.split(' ')));
}
