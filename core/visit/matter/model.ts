import type { Language } from '#contract/base/language.ts';
import type { AskedQuestion, GivenAnswers } from '#contract/page/matter.ts';
import type { EntryView } from '#contract/venue/entry.ts';

/** An answer that the visitor gave. It stands in the trail of the visit alone, and is gone with it. */
export interface GivenAnswer {
  readonly questionId: string;
  readonly answerId: string;
}
type GivenSoFar = readonly GivenAnswer[];

interface MatterAnswers {
  readonly matterId: string;
  /** What was answered on the way here, in the order of the questions. */
  readonly given: GivenSoFar;
  /** What was answered before an answer was changed, and may be asked for again further on. */
  readonly kept: GivenSoFar;
}

/** Where in a matter the visitor is, and what they have answered. */
export type MatterLocation =
  | (MatterAnswers & { readonly kind: 'matter-question'; readonly questionId: string })
  | (MatterAnswers & { readonly kind: 'matter-answers' | 'matter-list' });

/** Matters, as a visit sees them. Each gives null where the matter is not there or not offered any more. */
export interface MatterSource {
  /** Which of these answers count, and the question that follows them; null where the list does. */
  readonly follow: (
    matterId: string,
    given: GivenSoFar,
  ) => { readonly given: GivenSoFar; readonly questionId: string | null } | null;
  readonly question: (
    matterId: string,
    asked: { readonly questionId: string; readonly given: GivenSoFar },
    language: Language,
  ) => AskedQuestion | null;
  readonly answers: (matterId: string, given: GivenSoFar, language: Language) => GivenAnswers | null;
  readonly list: (matterId: string, given: GivenSoFar, language: Language) => EntryView | null;
}
