import { Converter } from 'opencc-js/t2cn';
import type { Language } from '#contract/base/language.ts';
import { maxQuestionLength } from '#contract/page/answering.ts';
import { spokenNumerals } from './numerals.ts';

/** Chinese in simplified characters; all else as it is. */
export const toSimplified = Converter({ from: 't', to: 'cn' });

const zhGreetings =
  /^(?:你好|您好|哈喽|喂|嗯+|呃+|那个|就是|请问一下|请问|麻烦问一下|麻烦问下|我想问一下|我想问下|我想问|想问一下|想问下|想咨询一下|我想咨询一下|咨询一下|问一下|问下|帮我查一下)+/;
const zhThanks = /(?:谢谢你|谢谢您|谢谢|多谢|麻烦了|麻烦你了)+$/;
const enGreetings = /^(?:(?:hello|hi|hey|excuse me|please|sorry|um+|uh+|well|good (?:morning|afternoon|evening)) )+/;
const enThanks = /(?: (?:please|thanks|thank you|thank you very much))+$/;

/** What is left must still be a question: shorter than this, the text stays as it was. */
const minKept = 2;

function without(text: string, ...patterns: readonly RegExp[]): string {
  let kept = text;
  for (const pattern of patterns) kept = kept.replace(pattern, '').trim();
  return kept.length >= minKept ? kept : text;
}

/**
 * The form in which questions and phrasings are compared: compatibility characters folded, lower case, only letters and
 * digits with single spaces between; for Chinese also simplified characters, digits for spoken numerals, and no
 * greetings. Japanese is never simplified. What lies beyond the longest question read is cut.
 */
export function normalise(text: string, language: Language): string {
  const folded = text
    .slice(0, maxQuestionLength)
    .toWellFormed()
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’](?=[a-z])/g, '')
    .replace(/(\d)[,，](?=\d{3})/g, '$1')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
  if (language === 'zh-CN') return without(spokenNumerals(toSimplified(folded)), zhGreetings, zhThanks);
  if (language === 'en') return without(folded, enGreetings, enThanks);
  return folded;
}
