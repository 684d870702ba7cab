import type { Language } from '#contract/base/language.ts';

/** Sentences one after the other; Chinese and Japanese leave no space between them. */
export function joinSentences(sentences: readonly string[], language: Language): string {
  return sentences.join(language === 'zh-CN' || language === 'ja' ? '' : ' ');
}
