import type { CheckInIntent, ScanHitch, TypedRoute } from '#contract/page/checkin.ts';
import { here, replaceHere } from '../location.ts';
import { goInstead, goOn, refuseStep, type Step, stepTo, type VisitModel } from '../model.ts';
import type { CheckInAnswer, CheckInLocation } from './model.ts';

type Opening = Extract<CheckInIntent, { kind: 'open-check-in' }>;
type ScanIntent = Extract<CheckInIntent, { kind: 'begin-scan' | 'scan-failed' }>;

/** What of a check-in there is now. */
interface Offers {
  readonly offersCheckIn: boolean;
  readonly offersScan: boolean;
}

/** Goes to a part of the check-in; while nobody has an appointment today there is none. */
export function openCheckIn(model: VisitModel, { at }: Opening, { offersCheckIn, offersScan }: Offers): Step {
  if (!offersCheckIn || (at === 'scan' && !offersScan)) return refuseStep(model, 'no-check-in');
  if (at === 'routes') return goOn(model, { kind: 'check-in' });
  if (at === 'none') return goOn(model, { kind: 'check-in-none' });
  // A code is one route, whether it is shown or typed.
  const route = at === 'scan' ? 'code' : at;
  const isOver = model.routesOver.includes(route);
  if (at === 'scan' && !isOver) return goOn(model, { kind: 'check-in-scan-ask' });
  return goOn(model, { kind: 'check-in-route', route, hitch: isOver ? 'route-over' : null, triesLeft: null });
}

/** The step of an intent about a camera that reads a QR code; what is not asked is not answered. */
export function applyScanIntent(model: VisitModel, { kind }: ScanIntent): Step {
  const at = here(model.trail).kind;
  if (kind === 'begin-scan' && at === 'check-in-scan-ask') return goInstead(model, { kind: 'check-in-scan' });
  if (kind === 'scan-failed' && at === 'check-in-scan') return endScan(model, 'no-camera');
  return refuseStep(model, 'no-check-in');
}

/** The camera is closed, and no code was read. */
export function endScan(model: VisitModel, hitch: ScanHitch): Step {
  return goInstead(model, { kind: 'check-in-scan-over', hitch });
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
