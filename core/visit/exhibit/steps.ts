import type { ExhibitIntent } from '#contract/page/exhibit.ts';
import type { VisitContent } from '../content.ts';
import { back, here } from '../location.ts';
import { goOn, refuseStep, type Step, stepTo, type VisitModel } from '../model.ts';

/** Opens exhibits and trails, and turns to whom they are told. */
export function applyExhibitIntent(model: VisitModel, intent: ExhibitIntent, content: VisitContent): Step {
  const current = here(model.trail);
  switch (intent.kind) {
    case 'open-exhibits':
      return intent.placeId === null || content.place(intent.placeId)
        ? goOn(model, { kind: 'exhibits', placeId: intent.placeId })
        : refuseStep(model, 'unknown-place');
    case 'open-exhibit':
      return content.exhibit(intent.exhibitId, model.depth, model.language)
        ? goOn(model, { kind: 'exhibit', exhibitId: intent.exhibitId })
        : refuseStep(model, 'unknown-exhibit');
    case 'open-depths':
      return current.kind === 'exhibit'
        ? goOn(model, { kind: 'exhibit-depths', exhibitId: current.exhibitId })
        : refuseStep(model, 'unknown-exhibit');
    case 'set-depth': {
      const trail = current.kind === 'exhibit-depths' ? back(model.trail) : model.trail;
      return stepTo({ ...model, depth: intent.depth, trail });
    }
    case 'open-trail':
      return content.trail(intent.trailId)
        ? goOn(model, { kind: 'trail', trailId: intent.trailId })
        : refuseStep(model, 'unknown-trail');
  }
}
