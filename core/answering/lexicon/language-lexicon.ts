import type { Language } from '#contract/language.ts';
import { normalise } from '../normalise.ts';
import { createLexicon, groupsOf, type Lexicon, type WordGroup } from './lexicon.ts';
import { zhActions } from './zh-actions.ts';
import { zhAsking } from './zh-asking.ts';

const ownGroups: Readonly<Record<Language, readonly WordGroup[]>> = {
  'zh-CN': [...groupsOf(zhAsking, true), ...groupsOf(zhActions, false)],
  en: [],
  ja: [],
  ko: [],
};

/** The lexicon of a language with the synonyms of a venue, which may be in any language. */
export function lexiconOf(language: Language, synonyms: readonly (readonly string[])[]): Lexicon {
  const venue = synonyms.map((words) => ({
    words: words.map((word) => normalise(word, language)).filter((word) => word.length > 0),
    light: false,
  }));
  return createLexicon([...ownGroups[language], ...venue.filter(({ words }) => words.length > 0)]);
}
