import { type Language, languages } from '#contract/base/language.ts';

interface Written {
  readonly language: Language;
}

/** What of a list is written in the visitor's language, in its order: all that stands where few are offered. */
export function inOwnLanguage<Item extends Written>(items: readonly Item[], language: Language): readonly Item[] {
  return items.filter((item) => item.language === language);
}

/** The items of another language, which stand apart under its name. */
export interface ForeignPart<Item> {
  readonly language: Language;
  readonly items: readonly [Item, ...Item[]];
}

/** What of a list has no text in the visitor's language, by the language it is written in. */
export function inOtherLanguages<Item extends Written>(
  items: readonly Item[],
  language: Language,
): readonly ForeignPart<Item>[] {
  return languages
    .filter((other) => other !== language)
    .flatMap((other) => {
      const [first, ...rest] = inOwnLanguage(items, other);
      return first ? [{ language: other, items: [first, ...rest] as const }] : [];
    });
}
