import type { Question } from '#contract/page/answering.ts';
import type { Entry } from '#contract/venue/entry.ts';
import { bareWords } from './text/bare-words.ts';

/** Whether an entry has the words of a question among its own, however they are spaced and ended. */
export function hasOwnWords({ texts }: Entry, { text, language }: Question): boolean {
  const asked = bareWords(text);
  return texts[language]?.phrasings.some((own) => bareWords(own) === asked) ?? false;
}
