import type { Language } from '#contract/language.ts';
import { pickText } from '#contract/language.ts';
import type { VenueFace } from '#contract/terminal.ts';
import { type PackWord, packWordsOf } from '../../keyboard/pack-words.ts';

/** What is said in this venue: its most asked questions, subjects and places, the most frequent words first. */
export function venueWords(venue: VenueFace, language: Language): readonly PackWord[] {
  const texts = [
    ...venue.popular[language].map((entry) => entry.title),
    ...venue.categories
      .flatMap((category) => [category.name, category.hint])
      .map((text) => pickText(text, language).text),
    ...venue.places.flatMap((place) => [pickText(place.name, language).text, ...place.names]),
  ];
  return packWordsOf(texts, language);
}
