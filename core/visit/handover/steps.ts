import type { HandoverIntent } from '#contract/page/handover.ts';
import { here, type Location, replaceHere } from '../location.ts';
import { type Effect, goOn, type Step, stepTo, type VisitModel } from '../model.ts';
import type { HandoverLocation } from './model.ts';

interface Now {
  /** As an ISO time. */
  readonly now: string;
  /** Whether somebody may come if called. */
  readonly isStaffed: boolean;
  /** Whether an entry answers by calling staff. */
  readonly staffAnswer: (entryId: string) => boolean;
}

export function applyHandoverIntent(model: VisitModel, intent: HandoverIntent, now: Now): Step {
  switch (intent.kind) {
    case 'call-staff':
      return callStaff(model, now);
    case 'take-back-call':
      return takeBackCall(model);
    case 'write-to-staff':
      return stepTo({ ...model, written: intent.text });
  }
}

/**
 * Calls a person and shows them what was asked; who has called already is only led there. Where nobody is there to
 * come, nobody is called, and the screen says so. An emergency rings all the same, for whoever may hear it.
 */
function callStaff(model: VisitModel, { now, isStaffed, staffAnswer }: Now): Step {
  const current = here(model.trail);
  const isNew = model.calledAt === null && (isStaffed || isEmergency(current));
  const called = isNew ? { ...model, calledAt: now } : model;
  const effects: readonly Effect[] = isNew
    ? [{ kind: 'append', fact: { type: 'staff.called', language: model.language } }, { kind: 'call-staff' }]
    : [];
  if (current.kind === 'hand-over') return stepTo(atHandOver(called, { ...current, isTakenBack: false }), effects);
  return goOn(called, { kind: 'hand-over', asked: unansweredAt(current, staffAnswer), isTakenBack: false }, effects);
}

/** What was asked and is still to be answered: an answer leaves nothing over, unless it is that staff are called or was marked as wrong. */
function unansweredAt(current: Location, staffAnswer: Now['staffAnswer']): string | null {
  if (!('asked' in current)) return null;
  if (current.kind !== 'answer') return current.asked;
  const isOpen = (current.mark !== null && current.mark !== 'helpful') || staffAnswer(current.entryId);
  return isOpen ? current.asked : null;
}

function isEmergency(location: Location): boolean {
  return location.kind === 'plain' && location.screen === 'emergency';
}

/** The call is over, and the screen that spoke of it says so: nobody leaves it without knowing that nobody comes. */
function takeBackCall(model: VisitModel): Step {
  if (model.calledAt === null) return stepTo(model);
  const current = here(model.trail);
  const over = { ...model, calledAt: null };
  return stepTo(current.kind === 'hand-over' ? atHandOver(over, { ...current, isTakenBack: true }) : over, [
    { kind: 'append', fact: { type: 'staff.call-taken-back', language: model.language } },
    { kind: 'take-back-call' },
  ]);
}

function atHandOver(model: VisitModel, location: HandoverLocation): VisitModel {
  return { ...model, trail: replaceHere(model.trail, location) };
}
