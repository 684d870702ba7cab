import type { Language } from '#contract/base/language.ts';
import { type IntentRefusal, type Modes, standardModes, type VisitState } from '#contract/page/visit.ts';
import type { Fact } from '#contract/upstream/fact.ts';
import type { AnswerEffect } from './answer/model.ts';
import type { AskingEffect } from './asking/model.ts';
import type { CheckInMemory } from './checkin/model.ts';
import type { VisitContent } from './content.ts';
import type { ExhibitMemory } from './exhibit/model.ts';
import type { HandoverEffect, HandoverMemory } from './handover/model.ts';
import { goTo, here, home, type Location, replaceHere, startOfTrail, type Trail } from './location.ts';
import { placesNamedOn } from './named-places.ts';
import { screenAt } from './screens.ts';

/** All that a visit remembers, as one value. Who comes next starts from a new one. */
export interface VisitModel extends HandoverMemory, CheckInMemory, ExhibitMemory {
  readonly language: Language;
  readonly modes: Modes;
  readonly trail: Trail;
  readonly questions: number;
}

/** What a step asks of the world. */
export type Effect = { readonly kind: 'append'; readonly fact: Fact } | AnswerEffect | AskingEffect | HandoverEffect;

/** One step of the machine: the model after it, what is to be done, and why not, when it is refused. */
export interface Step {
  readonly model: VisitModel;
  readonly effects: readonly Effect[];
  readonly refusal: IntentRefusal | null;
}

export function startVisit(language: Language): VisitModel {
  const forgotten = { calledAt: null, written: null, routesOver: [], depth: 'adult', questions: 0 } as const;
  return { language, modes: standardModes, trail: startOfTrail, ...forgotten };
}

export function stepTo(model: VisitModel, effects: readonly Effect[] = []): Step {
  return { model, effects, refusal: null };
}

/** Goes on to a location. */
export function goOn(model: VisitModel, location: Location, effects: readonly Effect[] = []): Step {
  return stepTo({ ...model, trail: goTo(model.trail, location) }, effects);
}

/** In place of where the visitor is: back from it leads to where they chose their way. */
export function goInstead(model: VisitModel, location: Location): Step {
  const trail = model.trail.length === 1 ? goTo([home], location) : replaceHere(model.trail, location);
  return stepTo({ ...model, trail });
}

export function refuseStep(model: VisitModel, refusal: IntentRefusal): Step {
  return { model, effects: [], refusal };
}

/** What the page shows of a model. */
export function present(
  model: VisitModel,
  content: VisitContent,
): Omit<VisitState, 'id' | 'presence' | 'offersAnswers' | 'offersCheckIn' | 'offersScan' | 'faces'> {
  const screen = screenAt(here(model.trail), model, content);
  return {
    language: model.language,
    modes: model.modes,
    screen,
    places: placesNamedOn(screen, content),
    stepsBack: model.trail.length - 1,
    staffCalled: model.calledAt !== null,
  };
}
