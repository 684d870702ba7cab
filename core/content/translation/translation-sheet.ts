import type { Language } from '#contract/base/language.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import type { TableLanguage } from '../../sheets/problem-words.ts';
import type { NewSheet } from '../../sheets/write-workbook.ts';
import { text } from '../workbook/codecs.ts';
import type { Field, Heading } from '../workbook/field.ts';
import { chineseBefore, textsOf, wordAt, wordsOf } from './entry-words.ts';

export const translationHeading: Heading = { zh: '翻译', en: 'Translation' };

/** The columns; the third is the translator's, all others are for reading. */
export const translationFields = {
  path: { heading: { zh: '在哪', en: 'path' }, path: ['path'], codec: text, widthLetters: 36 },
  original: { heading: { zh: '中文', en: 'Chinese' }, path: ['original'], codec: text, widthLetters: 48 },
  translation: { heading: { zh: '译文', en: 'translation' }, path: ['translation'], codec: text, widthLetters: 48 },
  state: { heading: { zh: '情况', en: 'state' }, path: ['state'], codec: text, widthLetters: 36 },
} as const satisfies Record<string, Field>;

const states = {
  missing: { zh: '还没翻译', en: 'not translated yet' },
  stale: { zh: '中文改过了', en: 'the Chinese has changed' },
  before: { zh: '，原来是：', en: '; it was: ' },
} as const;

/** All that entries say, in Chinese beside another language: a workbook for whoever translates it. */
export function translationSheet(
  { entries }: VenueContent,
  language: Exclude<Language, 'zh-CN'>,
  headings: TableLanguage,
): NewSheet {
  const rows = entries.flatMap(({ id, texts }) => {
    const [original, own] = [texts['zh-CN'], texts[language]];
    const words = new Set(wordsOf(original).map(({ path }) => path.join('/')));
    return textsOf(original).flatMap(({ path, text: chinese }) => {
      const former = chineseBefore(own, path);
      // A number or a sign is the same everywhere, until somebody has changed it in Chinese alone.
      if (!words.has(path.join('/')) && former === undefined) return [];
      const said = wordAt(own, path);
      return [[`${id}/${path.join('/')}`, chinese, said, stateOf(said, former, headings)]];
    });
  });
  const columns = Object.values(translationFields).map(({ heading, widthLetters }) => ({
    title: heading[headings],
    widthLetters,
  }));
  return { name: `${translationHeading[headings]} ${language}`, columns, rows };
}

function stateOf(said: string, former: string | undefined, headings: TableLanguage): string {
  if (said === '') return states.missing[headings];
  if (former === undefined) return '';
  return former === '' ? states.stale[headings] : `${states.stale[headings]}${states.before[headings]}${former}`;
}
