import type { Language } from '#contract/base/language.ts';

const scripts: readonly (readonly [Language, RegExp])[] = [
  ['ko', /\p{Script=Hangul}/u],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['zh-CN', /\p{Script=Han}/u],
];

function languageOf(text: string): Language {
  return scripts.find(([, script]) => script.test(text))?.[0] ?? 'en';
}

/** The language in whose script most of these texts are written. */
export function mostWrittenLanguage(texts: readonly string[]): Language {
  const counts = new Map<Language, number>();
  for (const text of texts) counts.set(languageOf(text), (counts.get(languageOf(text)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'zh-CN';
}
