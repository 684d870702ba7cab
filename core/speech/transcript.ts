import type { Language } from '#contract/base/language.ts';

const marks = /<[^<>]*>|\[(?:unk|noise|laughter|spn|sil)[^\]]*\]/giu;
/** Between characters of scripts that are written without spaces. */
const innerSpace =
  /(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー])\s+(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー])/gu;

/** An engine's text as people write it: no marks for noise, no spaces inside Chinese or Japanese, no shouting. */
export function tidyTranscript(text: string, language: Language): string {
  const plain = text.replaceAll(marks, ' ').normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  const joined = plain.replaceAll(innerSpace, '');
  return language === 'en' || !/\p{Ll}/u.test(joined) ? joined.toLowerCase() : joined;
}

/** Sounds that people make while they think, in the form they are left after punctuation and spaces are gone. */
const fillers: Readonly<Record<Language, RegExp>> = {
  'zh-CN': /^(?:嗯|呃|额|啊|哦|噢|唉|哎|诶|喂|哈|那个|这个|就是|然后)*$/u,
  en: /^(?:u+h+|u+m+|e+r+m*|a+h+|o+h+|hm+|mm+|huh|well|so|like|hello|the|and|a)*$/u,
  ja: /^(?:えー?っ?と|え+|あの+ー?|その+ー?|う+ん?|ん+|あ+|ええと|まあ)*ー?$/u,
  ko: /^(?:음+|어+|아+|그+|저+|저기|그게|그니까|네|에+)*$/u,
};

/** Whether nothing but a filler was said. */
export function isFiller(text: string, language: Language): boolean {
  return fillers[language].test(text.toLowerCase().replaceAll(/[\p{P}\p{S}\s]/gu, ''));
}
