import type { Language } from '#contract/base/language.ts';
import type { VenueContent } from '#contract/venue/venue.ts';

/** What visitors say in a language, as the venue wrote it: titles and phrasings of its entries, names of its places. */
export function phrasesOf({ venue, entries }: VenueContent, language: Language): string[] {
  const questions = entries.flatMap(({ texts }) => {
    const text = texts[language];
    return text ? [text.title, ...text.phrasings] : [];
  });
  const places = venue.places.flatMap(({ name }) => name[language] ?? []);
  return [...new Set([...questions, ...places])];
}
