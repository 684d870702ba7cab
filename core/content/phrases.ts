import { type Language, languages } from '#contract/base/language.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import { inSlices } from '../system/slices.ts';

/** What visitors say, by language. */
export type Phrases = ReadonlyMap<Language, readonly string[]>;

/**
 * What visitors say as the venue wrote it: titles and phrasings of its entries, names of its places. Gathered a little
 * at a time, until `signal` aborts.
 */
export async function gatherPhrases({ venue, entries }: VenueContent, signal: AbortSignal): Promise<Phrases> {
  const phrases = new Map(languages.map((language) => [language, new Set<string>()]));
  await inSlices(entries, signal, ({ texts }) => {
    for (const [language, known] of phrases) {
      const text = texts[language];
      if (!text) continue;
      known.add(text.title);
      for (const phrasing of text.phrasings) known.add(phrasing);
    }
  });
  for (const { name } of venue.places) {
    for (const [language, known] of phrases) if (name[language] !== undefined) known.add(name[language]);
  }
  return new Map([...phrases].map(([language, known]) => [language, [...known]]));
}
