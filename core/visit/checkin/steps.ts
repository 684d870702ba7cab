import type { CheckInIntent, TypedRoute } from '#contract/page/checkin.ts';
import { replaceHere } from '../location.ts';
import { goOn, refuseStep, type Step, stepTo, type VisitModel } from '../model.ts';
import type { CheckInAnswer, CheckInLocation } from './model.ts';

type Opening = Extract<CheckInIntent, { kind: 'open-check-in' }>;

/** Goes to a part of the check-in; while nobody has an appointment today there is none. */
export function openCheckIn(model: VisitModel, { at }: Opening, { offersCheckIn }: { offersCheckIn: boolean }): Step {
  if (!offersCheckIn) return refuseStep(model, 'no-check-in');
  if (at === 'routes') return goOn(model, { kind: 'check-in' });
  if (at === 'none') return goOn(model, { kind: 'check-in-none' });
  const isOver = model.routesOver.includes(at);
  return goOn(model, { kind: 'check-in-route', route: at, hitch: isOver ? 'route-over' : null, triesLeft: null });
}

/** What came of a try: where to go, or why it leads no further; a route tried too often is over for the visit. */
export function applyCheckInAnswer(model: VisitModel, route: TypedRoute, answer: CheckInAnswer): Step {
  if (answer.kind === 'done') return goOn(model, { kind: 'check-in-done', result: answer.result });
  const { hitch, triesLeft } = answer;
  const location: CheckInLocation = { kind: 'check-in-route', route, hitch, triesLeft };
  const isNewlyOver = hitch === 'route-over' && !model.routesOver.includes(route);
  const routesOver = isNewlyOver ? [...model.routesOver, route] : model.routesOver;
  return stepTo({ ...model, routesOver, trail: replaceHere(model.trail, location) });
}
