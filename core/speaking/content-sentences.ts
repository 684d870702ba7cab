import { isDeepStrictEqual } from 'node:util';
import { type Language, languages } from '#contract/base/language.ts';
import type { EntryText } from '#contract/venue/entry.ts';
import type { PaintedSign, VenueContent } from '#contract/venue/venue.ts';
import { inSlices } from '../system/slices.ts';
import { keyOf, type SaidAs } from './spoken-content.ts';
import { type SpokenUnit, sentencesOf, spokenUnits } from './spoken-units.ts';

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
    const found = sentencesIn(text, language, venue.signs);
    for (const unit of found.units) {
      unitsIn(language).add(unit.text);
      if (unit.written !== null) written.set(keyOf(unit.text, language), { reading: unit.written, origin: 'pack' });
    }
    for (const sentence of found.leads) leads.add(keyOf(sentence, language));
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

interface Sentences {
  readonly units: readonly SpokenUnit[];
  /** Of the lead. */
  readonly leads: readonly string[];
  readonly signs: readonly PaintedSign[];
}

/** What was found in a text before: versions share the entries that are the same in both. */
const foundBefore = new WeakMap<EntryText, Sentences>();

function sentencesIn(text: EntryText, language: Language, signs: readonly PaintedSign[]): Sentences {
  const before = foundBefore.get(text);
  if (before && isDeepStrictEqual(before.signs, signs)) return before;
  const found = { units: spokenUnits(text, language, signs), leads: sentencesOf(text.lead, language), signs };
  foundBefore.set(text, found);
  return found;
}
