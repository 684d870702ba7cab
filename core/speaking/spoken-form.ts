import type { Language } from '#contract/base/language.ts';
import { chineseSpokenForm } from './chinese-form.ts';
import { englishSpokenForm, plainSpokenForm } from './western-form.ts';

const forms: Readonly<Record<Language, (text: string) => string>> = {
  'zh-CN': chineseSpokenForm,
  en: englishSpokenForm,
  ja: plainSpokenForm,
  ko: plainSpokenForm,
};

/** What is written, as people say it; marks that are only seen are gone. */
export function spokenForm(text: string, language: Language): string {
  const heard = text.replaceAll(/[*_`#>]+/g, ' ').replaceAll(/[「」『』【】《》〈〉“”"()（）]/gu, ' ');
  return forms[language](heard).replaceAll(/\s+/g, ' ').trim();
}
