import { type Language, type Localized, languages } from '#contract/base/language.ts';
import type { TitledEntry } from '#contract/page/answer.ts';
import type { Entry } from '#contract/venue/entry.ts';

/** Words without what is not said: marks, spaces, capitals. */
function spoken(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

/** Longer by more than a few marks is another question; most are told apart by that alone. */
const mostMarks = 4;

function isAsked(question: string, language: Language, entries: Iterable<Entry>): boolean {
  const wanted = spoken(question);
  for (const { texts } of entries) {
    const text = texts[language];
    if (!text) continue;
    for (const words of [text.title, ...text.phrasings])
      if (Math.abs(words.length - question.length) <= mostMarks && spoken(words) === wanted) return true;
  }
  return false;
}

/**
 * The question that is shown as an example, in each language: the venue's own as long as one of its answers is asked so; else what
 * people ask most. What is shown as an example has an answer.
 */
export function answeredExample(
  example: Localized,
  popular: Readonly<Record<Language, readonly TitledEntry[]>>,
  valid: readonly Entry[],
): Localized {
  const shown = { ...example };
  for (const language of languages) {
    const own = example[language];
    const instead = popular[language].find((titled) => titled.language === language)?.title;
    if (instead !== undefined && !(own !== undefined && isAsked(own, language, valid))) shown[language] = instead;
  }
  return shown;
}
