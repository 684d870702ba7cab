import { Converter } from 'opencc-js/t2cn';
import type { Language } from '#contract/base/language.ts';
import type { Saying } from './sayings.ts';

const toSimplified = Converter({ from: 't', to: 'cn' });

const latin = 'A-Za-z0-9 ';
const signs = String.raw`,.?!:;'’\-/%+&~…·，。？！、：；—～・〜ー`;
const script: Readonly<Record<Language, RegExp>> = {
  'zh-CN': new RegExp(String.raw`^[\p{Script=Han}々〇${latin}${signs}]+$`, 'u'),
  en: new RegExp(`^[${latin}${signs}éç£€$]+$`, 'u'),
  ja: new RegExp(String.raw`^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々〇${latin}${signs}]+$`, 'u'),
  ko: new RegExp(String.raw`^[\p{Script=Hangul}${latin}${signs}]+$`, 'u'),
};
/** A saying may be a word that is written in Latin letters everywhere (WiFi, ATM), but not a sentence. */
const own: Readonly<Record<Language, RegExp>> = {
  'zh-CN': /\p{Script=Han}|^[A-Za-z0-9 ]{2,8}$/u,
  en: /[A-Za-z]/,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|^[A-Za-z0-9 -]{2,8}$/u,
  ko: /\p{Script=Hangul}|^[A-Za-z0-9 -]{2,8}$/u,
};
const longest: Readonly<Record<Language, number>> = { 'zh-CN': 60, en: 140, ja: 60, ko: 60 };
const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

/** What is wrong with how a saying is written; null where nothing is. */
export function faultOfWriting({ language, style, text }: Pick<Saying, 'language' | 'style' | 'text'>): string | null {
  if (bare(text).length < 2) return 'is too short';
  if ([...text].length > longest[language]) return 'is too long';
  const strange = [...text].filter((sign) => !script[language].test(sign));
  if (strange.length > 0) return `has ${[...new Set(strange)].join(' ')}, which is not written in ${language}`;
  if (!own[language].test(text)) return `has nothing written in ${language}`;
  if (language === 'zh-CN' && toSimplified(text) !== text)
    return `is not in simplified characters: ${toSimplified(text)}`;
  if (style === 'kana' && /\p{Script=Han}/u.test(text)) return 'is called kana and has Chinese characters';
  if (style === 'short' && !isShort(text, language)) return 'is called short and is long';
  return null;
}

const mostShort = { 'zh-CN': 4, ja: 10 } as const;
const mostShortWords = 3;

function isShort(text: string, language: Language): boolean {
  if (language === 'en' || language === 'ko') return text.trim().split(/\s+/).length <= mostShortWords;
  return /^[A-Za-z0-9 ]+$/.test(text) || [...bare(text).replace(/[A-Za-z0-9]+/g, 'x')].length <= mostShort[language];
}

/** Two characters in a row (in English and Korean the beginnings of words) that a saying has in common with a title. */
export function echoOf(text: string, title: string, language: Language): string | undefined {
  const inTitle = new Set(piecesOf(title, language));
  return piecesOf(text, language).find((piece) => inTitle.has(piece));
}

const wordStart = 5;
const smallWords = new Set(
  'the and for with from how what where when which your their away that this into more'.split(' '),
);

function piecesOf(text: string, language: Language): string[] {
  if (language === 'en') {
    const words = text.toLowerCase().match(/[a-z]{3,}/g) ?? [];
    return words.filter((word) => !smallWords.has(word)).map((word) => word.slice(0, wordStart));
  }
  const runs =
    text.toLowerCase().match(/[a-z0-9]{2,}|\p{Script=Hangul}{2,}|[\p{Script=Han}\p{Script=Katakana}ー]{2,}/gu) ?? [];
  return runs.flatMap((run) => {
    if (/^[a-z0-9]/.test(run)) return [run];
    return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
  });
}
