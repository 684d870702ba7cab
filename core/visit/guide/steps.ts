import type { GuideIntent } from '#contract/page/guide.ts';
import type { VisitContent } from '../content.ts';
import { goOn, refuseStep, type Step, type VisitModel } from '../model.ts';

/** Opens a place. */
export function applyGuideIntent(model: VisitModel, { placeId }: GuideIntent, content: VisitContent): Step {
  return content.place(placeId)
    ? goOn(model, { kind: 'place', placeId, otherIds: [] })
    : refuseStep(model, 'unknown-place');
}
