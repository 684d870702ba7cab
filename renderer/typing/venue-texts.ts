import type { Language } from '#contract/base/language.ts';
import { pickText } from '#contract/base/language.ts';
import type { VenueFace } from '#contract/page/terminal.ts';
import { inOwnLanguage } from '../components/one-language.ts';

/** What is written on this venue's first screens: its most asked questions and subjects. Core knows its places. */
export function venueTexts(venue: VenueFace, language: Language): readonly string[] {
  return [
    ...inOwnLanguage(venue.popular[language], language).map((entry) => entry.title),
    ...venue.categories
      .flatMap((category) => [category.name, category.hint])
      .map((text) => pickText(text, language).text),
  ];
}
