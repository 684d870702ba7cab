import type { Language } from '#contract/base/language.ts';
import { type Mark, type Modes, standardModes, type VisitState } from '#contract/page/visit.ts';
import type { Fact } from '#contract/upstream/fact.ts';
import { here, startOfTrail, type Trail } from './location.ts';
import { screenAt, type VisitContent } from './screens.ts';

/** All that a visit remembers, as one value. Who comes next starts from a new one. */
export interface VisitModel {
  readonly language: Language;
  readonly modes: Modes;
  readonly trail: Trail;
  /** Since when staff are called, as an ISO time; null while they are not. */
  readonly calledAt: string | null;
  readonly questions: number;
}

/** A question that no entry answered at once. */
export interface UnansweredQuestion {
  readonly text: string;
  readonly language: Language;
  readonly outcome: 'clarified' | 'handed-over';
  /** The entry that came nearest, if any. */
  readonly nearestId: string | null;
}

/** What a step asks of the world. */
export type Effect =
  | { readonly kind: 'append'; readonly fact: Fact }
  | { readonly kind: 'mark'; readonly entryId: string; readonly mark: Mark; readonly language: Language }
  | { readonly kind: 'call-staff' }
  | { readonly kind: 'take-back-call' }
  | ({ readonly kind: 'unanswered' } & UnansweredQuestion);

export type IntentRefusal = 'visit-over' | 'unknown-entry' | 'unknown-place' | 'unknown-category' | 'unknown-language';

/** One step of the machine: the model after it, what is to be done, and why not, when it is refused. */
export interface Step {
  readonly model: VisitModel;
  readonly effects: readonly Effect[];
  readonly refusal: IntentRefusal | null;
}

export function startVisit(language: Language): VisitModel {
  return { language, modes: standardModes, trail: startOfTrail, calledAt: null, questions: 0 };
}

export function stepTo(model: VisitModel, effects: readonly Effect[] = []): Step {
  return { model, effects, refusal: null };
}

export function refuseStep(model: VisitModel, refusal: IntentRefusal): Step {
  return { model, effects: [], refusal };
}

/** What the page shows of a model. */
export function present(model: VisitModel, content: VisitContent): Omit<VisitState, 'id' | 'presence'> {
  return {
    language: model.language,
    modes: model.modes,
    screen: screenAt(here(model.trail), model, content),
    canGoBack: model.trail.length > 1,
    staffCalled: model.calledAt !== null,
  };
}
