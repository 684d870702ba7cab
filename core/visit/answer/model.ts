import type { Language } from '#contract/base/language.ts';
import type { Mark } from '#contract/page/answer.ts';

export type AnswerLocation =
  | { readonly kind: 'category'; readonly categoryId: string }
  | { readonly kind: 'answer'; readonly asked: string | null; readonly entryId: string; readonly mark: Mark | null };

export interface AnswerEffect {
  readonly kind: 'mark';
  readonly entryId: string;
  readonly mark: Mark;
  readonly language: Language;
}
