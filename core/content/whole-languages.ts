import { type Localized, languages } from '#contract/base/language.ts';

type At = readonly (string | number)[];

/** A text that lacks a language. */
export interface LackingText {
  readonly at: At;
  readonly reason: string;
}

/**
 * The texts of something that lack a language which its title has: it is read in one language from beginning to end. What is
 * shown beside it by name, as a department, is looked at too.
 */
export function lackingTexts(thing: { readonly title: Localized }): LackingText[] {
  const needed = languages.filter((language) => thing.title[language] !== undefined);
  return textsIn(thing, []).flatMap(({ at, text }) => {
    const lacking = needed.filter((language) => text[language] === undefined);
    return lacking.map((language) => ({ at, reason: `it has no ${language} text, and the title has one` }));
  });
}

function textsIn(value: unknown, at: At): { readonly at: At; readonly text: Localized }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh-CN' in value) return [{ at, text: value as Localized }];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => textsIn((value as Readonly<Record<string | number, unknown>>)[key], [...at, key]));
}
