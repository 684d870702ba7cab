import type { Language } from '#contract/base/language.ts';
import type { FirstWords, HandOverReason } from '#contract/page/answering.ts';

export type AskingLocation =
  | { readonly kind: 'clarify'; readonly asked: string; readonly entryIds: readonly string[] }
  | {
      readonly kind: 'unsure';
      readonly asked: string;
      readonly reason: HandOverReason;
      readonly nearestIds: readonly string[];
    }
  | { readonly kind: 'first-words'; readonly about: FirstWords };

/** A question that no entry answered at once. */
export interface UnansweredQuestion {
  readonly text: string;
  readonly language: Language;
  readonly outcome: 'clarified' | 'handed-over';
  /** The entry that came nearest, if any. */
  readonly nearestId: string | null;
}

export type AskingEffect = { readonly kind: 'unanswered' } & UnansweredQuestion;
