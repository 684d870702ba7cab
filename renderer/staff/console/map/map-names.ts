import { fallbacksOf, type Language } from '#contract/base/language.ts';

/** The name in a language, or the next best one; empty where there is none yet. */
export function nameIn(name: Readonly<Record<string, string>>, language: Language): string {
  return fallbacksOf(language).flatMap((one) => name[one] ?? [])[0] ?? '';
}
