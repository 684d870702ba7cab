import type { Language } from '../base/language.ts';

/** The languages into which the Chinese of an answer is translated. */
export const foreignLanguages = ['en', 'ja', 'ko'] as const satisfies readonly Language[];
export type ForeignLanguage = (typeof foreignLanguages)[number];

/** What an answer says in a language, perhaps half written yet. */
export interface SaidText {
  readonly chineseBefore?: Readonly<Record<string, string>> | undefined;
}

/** An answer, by what it says in each language. */
export interface Said {
  readonly texts: { readonly [language in Language]?: SaidText | undefined };
}

/** How people ask, and what is made of words or noted beside them, is no translation. */
const noTranslation: ReadonlySet<string> = new Set(['phrasings', 'reading', 'chineseBefore', 'translatedFrom']);

/** The texts of an answer by their keys (`lead`, `place.where`, `steps.0.title`), numbers and signs among them. */
export function answerWords(text: SaidText | undefined): ReadonlyMap<string, string> {
  return new Map(leavesOf(text, []));
}

function* leavesOf(part: unknown, keys: readonly string[]): Generator<[string, string]> {
  if (typeof part === 'string') {
    if (part !== '') yield [keys.join('.'), part];
  } else if (typeof part === 'object' && part !== null) {
    for (const [key, inner] of Object.entries(part))
      if (!noTranslation.has(key)) yield* leavesOf(inner, [...keys, key]);
  }
}

/**
 * An answer after a change, each of whose translations remembers what the Chinese said when it was last right: where the Chinese
 * becomes another and the translation stays, `chineseBefore` keeps the former words. They are forgotten when the translation is
 * written anew, or the Chinese says again what it said. A mark that the change itself sets or takes away is left as it is.
 */
export function withChineseBefore<Answer extends Said>(before: Answer, after: Answer): Answer {
  const [was, is] = [answerWords(before.texts['zh-CN']), answerWords(after.texts['zh-CN'])];
  const marked = foreignLanguages.flatMap((language): [ForeignLanguage, SaidText][] => {
    const text = after.texts[language];
    if (!text) return [];
    const marks = marksOf({ was, is }, before.texts[language], text);
    const { chineseBefore: _, ...unmarked } = text;
    return [[language, marks.length === 0 ? unmarked : { ...text, chineseBefore: Object.fromEntries(marks) }]];
  });
  return marked.length === 0 ? after : { ...after, texts: { ...after.texts, ...Object.fromEntries(marked) } };
}

interface Chinese {
  readonly was: ReadonlyMap<string, string>;
  readonly is: ReadonlyMap<string, string>;
}

function marksOf({ was, is }: Chinese, before: SaidText | undefined, after: SaidText): [string, string][] {
  const [said, says] = [answerWords(before), answerWords(after)];
  return [...says.keys()].flatMap((key): [string, string][] => {
    const [held, holds] = [before?.chineseBefore?.[key], after.chineseBefore?.[key]];
    const isWrittenAnew = says.get(key) !== said.get(key);
    const isChanged = was.get(key) !== is.get(key);
    const own = isWrittenAnew ? undefined : (holds ?? (isChanged ? was.get(key) : undefined));
    const mark = held === holds ? own : holds;
    return mark === undefined || mark === is.get(key) ? [] : [[key, mark]];
  });
}
