import { here } from '../location.ts';
import { type Effect, goOn, type Step, stepTo, type VisitModel } from '../model.ts';

/** Calls a person, once in a visit, and shows them what was asked. `now` is an ISO time. */
export function callStaff(model: VisitModel, now: string): Step {
  const effects: readonly Effect[] = model.staffCalled
    ? []
    : [{ kind: 'append', fact: { type: 'staff.called', language: model.language } }, { kind: 'call-staff' }];
  const called = { ...model, staffCalled: true };
  const current = here(model.trail);
  if (current.kind === 'hand-over') return stepTo(called, effects);
  const asked = 'asked' in current ? current.asked : null;
  return goOn(called, { kind: 'hand-over', asked, calledAt: now }, effects);
}
