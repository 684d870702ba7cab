import type { Language } from '#contract/base/language.ts';
import type { Intent, Mark, Modes } from '#contract/page/visit.ts';
import { back, goTo, here, type Location, replaceHere } from './location.ts';
import { type Effect, refuseStep, type Step, stepTo, type VisitModel } from './model.ts';
import type { VisitContent } from './screens.ts';

/** Intents that change what a visit remembers; staying, being busy and ending are the shell's. */
export type ModelIntent = Exclude<Intent, { kind: 'end' | 'stay' | 'set-busy' }>;

interface World {
  readonly content: VisitContent;
  /** What visitors may choose from. */
  readonly languages: readonly Language[];
  /** The present moment, as an ISO time. */
  readonly now: string;
  /** Whether somebody may come if called. */
  readonly isStaffed: boolean;
}

/** The step that an intent makes. */
export function applyIntent(model: VisitModel, intent: ModelIntent, world: World): Step {
  const { content, languages } = world;
  switch (intent.kind) {
    case 'open':
      return go(model, { kind: 'plain', screen: intent.screen });
    case 'open-category':
      return content.category(intent.categoryId, model.language)
        ? go(model, { kind: 'category', categoryId: intent.categoryId })
        : refuseStep(model, 'unknown-category');
    case 'open-entry':
      return openEntry(model, intent.entryId, content);
    case 'open-place':
      return content.place(intent.placeId)
        ? go(model, { kind: 'place', placeId: intent.placeId })
        : refuseStep(model, 'unknown-place');
    case 'back':
      return stepTo({ ...model, trail: back(model.trail) });
    case 'choose-language':
      return languages.includes(intent.language)
        ? stepTo({ ...model, language: intent.language, trail: leaveLanguageSheet(model) })
        : refuseStep(model, 'unknown-language');
    case 'set-modes':
      return stepTo({ ...model, modes: withModes(model.modes, intent.modes) });
    case 'mark':
      return markAnswer(model, intent.entryId, intent.mark);
    case 'call-staff':
      return callStaff(model, world);
    case 'take-back-call':
      return takeBackCall(model);
  }
}

function go(model: VisitModel, location: Location, effects: readonly Effect[] = []): Step {
  return stepTo({ ...model, trail: goTo(model.trail, location) }, effects);
}

/** What was asked at the present location, if it came from a question. */
function askedHere(model: VisitModel): string | null {
  const current = here(model.trail);
  return 'asked' in current ? current.asked : null;
}

function openEntry(model: VisitModel, entryId: string, content: VisitContent): Step {
  if (!content.entry(entryId, model.language)) return refuseStep(model, 'unknown-entry');
  const current = here(model.trail);
  const asked = current.kind === 'clarify' || current.kind === 'unsure' ? current.asked : null;
  return go(model, { kind: 'answer', asked, entryId, mark: null }, [
    { kind: 'append', fact: { type: 'answer.given', entryId, language: model.language, via: 'touched' } },
  ]);
}

/** A mark counts once: the same again is nothing, another one counts as well, since people do change their mind. */
function markAnswer(model: VisitModel, entryId: string, mark: Mark): Step {
  const current = here(model.trail);
  if (current.kind !== 'answer' || current.entryId !== entryId) return refuseStep(model, 'unknown-entry');
  if (current.mark === mark) return stepTo(model);
  const trail = replaceHere(model.trail, { ...current, mark });
  return stepTo({ ...model, trail }, [{ kind: 'mark', entryId, mark, language: model.language }]);
}

/** Where nobody is there to come, nobody is told so falsely; an emergency rings all the same, for whoever may hear. */
function callStaff(model: VisitModel, { now, isStaffed }: World): Step {
  const current = here(model.trail);
  const isEmergency = current.kind === 'plain' && current.screen === 'emergency';
  const isHeard = model.calledAt !== null || isStaffed || isEmergency;
  const calledAt = isHeard ? (model.calledAt ?? now) : null;
  const effects: readonly Effect[] =
    calledAt === null || model.calledAt !== null
      ? []
      : [{ kind: 'append', fact: { type: 'staff.called', language: model.language } }, { kind: 'call-staff' }];
  const called = { ...model, calledAt };
  if (current.kind === 'hand-over') return stepTo(called, effects);
  return go(called, { kind: 'hand-over', asked: askedHere(model) }, effects);
}

/** The call is over, and so is the screen that speaks of it. */
function takeBackCall(model: VisitModel): Step {
  if (model.calledAt === null) return stepTo(model);
  const trail = here(model.trail).kind === 'hand-over' ? back(model.trail) : model.trail;
  return stepTo({ ...model, calledAt: null, trail }, [
    { kind: 'append', fact: { type: 'staff.call-taken-back', language: model.language } },
    { kind: 'take-back-call' },
  ]);
}

function leaveLanguageSheet(model: VisitModel) {
  const current = here(model.trail);
  return current.kind === 'plain' && current.screen === 'language' ? back(model.trail) : model.trail;
}

/** The modes with some of them changed. Keys that are present but undefined change nothing. */
function withModes(modes: Modes, change: { readonly [Key in keyof Modes]?: Modes[Key] | undefined }): Modes {
  return {
    size: change.size ?? modes.size,
    contrast: change.contrast ?? modes.contrast,
    reach: change.reach ?? modes.reach,
    sound: change.sound ?? modes.sound,
    eyesFree: change.eyesFree ?? modes.eyesFree,
  };
}
