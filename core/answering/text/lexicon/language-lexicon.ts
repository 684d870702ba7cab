import type { Language } from '#contract/base/language.ts';
import { normalise } from '../normalise.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { ownGroups } from './own-groups.ts';
import type { WordGroup } from './word-groups.ts';

/** The lexicon of a language with the synonyms of a venue, which may be in any language. */
export function lexiconOf(language: Language, synonyms: readonly (readonly string[])[]): Lexicon {
  const venue = synonyms.map((words): WordGroup => {
    const normalised = words.map((word) => normalise(word, language)).filter((word) => word.length > 0);
    return { words: normalised, part: 'thing' };
  });
  const groups = [...ownGroups[language], ...venue.filter(({ words }) => words.length > 0)];
  return createLexicon(groups, language === 'zh-CN');
}
