import type { Language } from '#contract/base/language.ts';
import type { Intent, Modes } from '#contract/page/visit.ts';
import { applyAnswerIntent } from './answer/steps.ts';
import type { CheckInTry } from './checkin/checking-in.ts';
import { applyScanIntent, openCheckIn } from './checkin/steps.ts';
import type { VisitContent } from './content.ts';
import { applyEventIntent } from './event/steps.ts';
import { applyExhibitIntent } from './exhibit/steps.ts';
import { applyGuideIntent } from './guide/steps.ts';
import { applyHandoverIntent } from './handover/steps.ts';
import { back, here } from './location.ts';
import { applyMatterIntent } from './matter/steps.ts';
import { goOn, refuseStep, type Step, stepTo, type VisitModel } from './model.ts';

/** Intents that change what a visit remembers; staying, being busy, checking in and ending are the shell's. */
export type ModelIntent = Exclude<Intent, { kind: 'end' | 'stay' | 'set-busy' } | CheckInTry>;

/** What an intent may depend on beside the visit. */
export interface World {
  readonly content: VisitContent;
  /** What visitors may choose from. */
  readonly languages: readonly Language[];
  /** The present moment, as an ISO time. */
  readonly now: string;
  /** Whether somebody may come if called. */
  readonly isStaffed: boolean;
  /** Whether anybody has an appointment today. */
  readonly offersCheckIn: boolean;
  /** Whether the QR code of one may be read. */
  readonly offersScan: boolean;
}

/** The step that an intent makes. */
export function applyIntent(model: VisitModel, intent: ModelIntent, world: World): Step {
  const { content, languages } = world;
  switch (intent.kind) {
    case 'open':
      return goOn(model, { kind: 'plain', screen: intent.screen });
    case 'back':
      return stepTo({ ...model, trail: back(model.trail) });
    case 'choose-language':
      return languages.includes(intent.language)
        ? stepTo({ ...model, language: intent.language, trail: leaveLanguageSheet(model) })
        : refuseStep(model, 'unknown-language');
    case 'set-modes':
      return stepTo({ ...model, modes: withModes(model.modes, intent.modes) });
    case 'open-category':
    case 'open-entry':
    case 'mark':
      return applyAnswerIntent(model, intent, content);
    case 'open-place':
      return applyGuideIntent(model, intent, content);
    case 'open-matter':
    case 'answer-matter':
    case 'open-matter-answers':
    case 'change-matter-answer':
      return applyMatterIntent(model, intent, content.matters);
    case 'open-event':
      return applyEventIntent(model, intent, content);
    case 'open-exhibits':
    case 'open-exhibit':
    case 'open-depths':
    case 'set-depth':
    case 'open-trail':
      return applyExhibitIntent(model, intent, content);
    case 'open-check-in':
      return openCheckIn(model, intent, world);
    case 'begin-scan':
    case 'scan-failed':
      return applyScanIntent(model, intent);
    case 'call-staff':
    case 'take-back-call':
    case 'write-to-staff':
      return applyHandoverIntent(model, intent, {
        ...world,
        staffAnswer: (entryId) => content.entry(entryId, model.language)?.action?.kind === 'call-staff',
      });
  }
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
    steps: change.steps ?? modes.steps,
  };
}
