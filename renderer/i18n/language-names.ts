import type { Language } from '#contract/base/language.ts';

const names: Readonly<Record<Language, string>> = { 'zh-CN': '中文', en: 'English', ja: '日本語', ko: '한국어' };

/** The name a language calls itself. */
export function nameOf(language: Language): string {
  return names[language];
}
