import type { Language } from '#contract/base/language.ts';
import { normalise } from '../normalise.ts';
import { enGroups } from './en.ts';
import { jaGroups } from './ja.ts';
import { koGroups } from './ko.ts';
import { createLexicon, groupsOf, type Lexicon, type WordGroup } from './lexicon.ts';
import { zhActions } from './zh-actions.ts';
import { zhAsking, zhFillers } from './zh-asking.ts';
import { zhThings } from './zh-things.ts';

const ownGroups: Readonly<Record<Language, readonly WordGroup[]>> = {
  'zh-CN': [
    ...groupsOf(zhFillers, 'filler'),
    ...groupsOf(zhAsking, 'asking'),
    ...groupsOf(zhActions, 'action'),
    ...groupsOf(zhThings, 'thing'),
  ],
  en: enGroups,
  ja: jaGroups,
  ko: koGroups,
};

/** The lexicon of a language with the synonyms of a venue, which may be in any language. */
export function lexiconOf(language: Language, synonyms: readonly (readonly string[])[]): Lexicon {
  const venue = synonyms.map((words): WordGroup => {
    const normalised = words.map((word) => normalise(word, language)).filter((word) => word.length > 0);
    return { words: normalised, part: 'thing' };
  });
  const groups = [...ownGroups[language], ...venue.filter(({ words }) => words.length > 0)];
  return createLexicon(groups, language === 'zh-CN');
}
