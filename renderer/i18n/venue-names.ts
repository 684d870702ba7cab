import { type Language, type Localized, pickText } from '#contract/base/language.ts';
import type { NamedPlace } from '#contract/page/guide.ts';
import type { VenueFace } from '#contract/page/terminal.ts';

/** What a venue calls its own things, of which lines should not be broken in the middle. */
export type NamedVenue = Pick<VenueFace, 'services' | 'categories' | 'signs' | 'events'>;

/** Longer ones would leave half a line empty. */
const mostHan = 8;
const mostLetters = 18;

const han = /^[\p{Script=Han}]+$/u;

/** A name in its parts: terms that the space of a letter parts, and what stands before and after a pause. */
function partsOf(name: string): readonly string[] {
  return name.split(/[\u3000：:·、，。]\s*/u).map((part) => part.trim());
}

/** Whether a line could break inside it where it had better not. */
function isBreakable(name: string, language: Language): boolean {
  if (language === 'zh-CN') return han.test(name) && name.length > 1 && name.length <= mostHan;
  if (language === 'ja') return name.length > 1 && name.length <= mostHan;
  return name.includes(' ') && name.length <= mostLetters;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}

/** What may not stand before a name: letters of a longer word. */
const before: Readonly<Record<Language, string>> = {
  'zh-CN': '',
  en: String.raw`(?<![\p{L}\d])`,
  ja: '',
  ko: String.raw`(?<![\p{L}\d])`,
};

/** Signs that close what stands before them. */
const mark = '[.,:;!?)”]*';
/** What never parts from a name before it: the particle of a Korean word, an English ’s, and the sign that follows. */
const withIt: Readonly<Record<Language, string>> = {
  'zh-CN': '',
  en: `(?![a-z])(?:[’']s)?${mark}`,
  ja: '',
  ko: String.raw`(?![a-z])\p{Script=Hangul}*${mark}`,
};

/**
 * Finds the names of a venue's places, services, subjects, signs and events in a text, the longest first; null where it has none that a line
 * could break.
 */
export function venueNames(venue: NamedVenue, places: readonly NamedPlace[], language: Language): RegExp | null {
  const named: readonly Localized[] = [
    ...venue.services.map(({ name }) => name),
    ...venue.categories.flatMap(({ name, hint }) => [name, hint]),
    ...venue.signs.map(({ name }) => name),
    ...venue.events.map(({ name }) => name),
    ...places.map(({ name }) => name),
  ];
  const names = named
    .flatMap((name) => {
      const { text, language: writtenIn } = pickText(name, language);
      return writtenIn === language ? partsOf(text) : [];
    })
    .filter((name) => isBreakable(name, language));
  if (names.length === 0) return null;
  const longestFirst = [...new Set(names)].toSorted((one, other) => other.length - one.length).map(escaped);
  const pattern = longestFirst.join('|');
  return new RegExp(`${before[language]}((?:${pattern})${withIt[language]})`, 'u');
}
