import type { EventIntent } from '#contract/page/event.ts';
import type { VisitContent } from '../content.ts';
import { goOn, refuseStep, type Step, type VisitModel } from '../model.ts';

/** Opens something that the venue announces. */
export function applyEventIntent(model: VisitModel, { eventId }: EventIntent, content: VisitContent): Step {
  return content.event(eventId, model.language)
    ? goOn(model, { kind: 'event', eventId })
    : refuseStep(model, 'unknown-event');
}
