import { type Language, languages } from '#contract/base/language.ts';
import { type Codec, text } from './codecs.ts';
import type { Path } from './paths.ts';

/** A heading as staff read it, and as whoever does not read Chinese does. */
export interface Heading {
  readonly zh: string;
  readonly en: string;
}

/** A column: which part of a thing it shows, and how. */
export interface Field {
  readonly heading: Heading;
  readonly path: Path;
  readonly codec: Codec;
  readonly widthLetters: number;
  readonly choices?: readonly string[];
  /** Ids and words of a list: the wide letters of a Chinese keyboard are those that they look like. */
  readonly isPlain?: true;
  /** What an empty cell means, where it is not that there is none. */
  readonly whenEmpty?: null | readonly [];
}

const languageNames: Readonly<Record<Language, Heading>> = {
  'zh-CN': { zh: '中文', en: 'Chinese' },
  en: { zh: '英文', en: 'English' },
  ja: { zh: '日文', en: 'Japanese' },
  ko: { zh: '韩文', en: 'Korean' },
};

/** A column of a part by the keys that lead to it. */
export function field(
  zh: string,
  en: string,
  path: string,
  change: Partial<Omit<Field, 'path' | 'heading'>> = {},
): Field {
  return { heading: { zh, en }, path: path.split('/'), codec: text, widthLetters: 20, ...change };
}

/** The four columns of a text in four languages. */
export function localized(zh: string, en: string, path: string, widthLetters = 24): Field[] {
  return languages.map((language) =>
    field(`${zh}（${languageNames[language].zh}）`, `${en} (${languageNames[language].en})`, `${path}/${language}`, {
      widthLetters,
    }),
  );
}
