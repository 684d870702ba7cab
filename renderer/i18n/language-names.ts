import type { Language } from '#contract/base/language.ts';

/** Each language by its own name, in the order in which they are offered. */
export const languageNames: readonly { readonly language: Language; readonly name: string }[] = [
  { language: 'zh-CN', name: '中文' },
  { language: 'en', name: 'English' },
  { language: 'ja', name: '日本語' },
  { language: 'ko', name: '한국어' },
];

/** The name a language calls itself. */
export function nameOf(language: Language): string {
  return languageNames.find((known) => known.language === language)?.name ?? language;
}
