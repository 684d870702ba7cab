import { type Language, languages } from '#contract/base/language.ts';
import type { EntryText } from '#contract/venue/entry.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import { inSlices } from '../system/slices.ts';
import { keyOf, type SaidAs } from './spoken-content.ts';
import { sentencesOf, spokenUnits } from './spoken-units.ts';

/** The sentences of a venue's answers; none are known before `find` has found them. */
export interface ContentSentences {
  /** Finds them a few at a time, until `signal` aborts. */
  readonly find: (signal: AbortSignal) => Promise<void>;
  /** What is read aloud in one go in a language. */
  readonly unitsIn: (language: Language) => ReadonlySet<string>;
  /** Whether it stands in an answer as a unit, or as a sentence of its lead. */
  readonly has: (sentence: string, language: Language) => boolean;
  /** What the pack's authors have written down of how sentences are read, by `keyOf`. */
  readonly written: ReadonlyMap<string, SaidAs>;
}

export function createContentSentences({ venue, entries }: VenueContent): ContentSentences {
  const units = new Map(languages.map((language) => [language, new Set<string>()]));
  const leads = new Set<string>();
  const written = new Map<string, SaidAs>();
  const unitsIn = (language: Language) => units.get(language) ?? new Set<string>();
  const add = (text: EntryText, language: Language) => {
    for (const unit of spokenUnits(text, language, venue.signs)) {
      unitsIn(language).add(unit.text);
      if (unit.written !== null) written.set(keyOf(unit.text, language), { reading: unit.written, origin: 'pack' });
    }
    for (const sentence of sentencesOf(text.lead, language)) leads.add(keyOf(sentence, language));
  };
  return {
    unitsIn,
    written,
    has: (sentence, language) => unitsIn(language).has(sentence) || leads.has(keyOf(sentence, language)),
    find: (signal) =>
      inSlices(entries, signal, ({ texts }) => {
        for (const language of languages) if (texts[language]) add(texts[language], language);
      }),
  };
}
