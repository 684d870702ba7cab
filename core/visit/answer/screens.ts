import type { Language } from '#contract/base/language.ts';
import type { Screen } from '#contract/page/visit.ts';
import type { VisitContent } from '../content.ts';
import type { AnswerLocation } from './model.ts';

/** The screen of a category or an answer; null where its content is gone. */
export function answerScreenAt(location: AnswerLocation, language: Language, content: VisitContent): Screen | null {
  if (location.kind === 'category') {
    const entries = content.category(location.categoryId, language);
    return entries && { name: 'category', categoryId: location.categoryId, entries: [...entries] };
  }
  const entry = content.entry(location.entryId, language);
  return entry && { name: 'answer', asked: location.asked, entry, mark: location.mark };
}
