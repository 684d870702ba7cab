import type { Intent, VisitState } from '#contract/page/visit.ts';
import type { Step, VisitModel } from '../model.ts';
import { applyFaceIntent } from './face-steps.ts';
import type { CheckInAttempt, CheckInSource, VisitCheckIn } from './model.ts';
import { applyCheckInAnswer } from './steps.ts';

const kinds = [
  'check-in-by-code',
  'check-in-by-phone',
  'open-face',
  'open-withdrawal',
  'consent',
  'narrow-faces',
  'camera-failed',
  'answer-face',
  'withdraw',
] as const satisfies readonly Intent['kind'][];

/** Intents of a check-in that ask the world before a step is made. */
export type CheckInTry = Extract<Intent, { kind: (typeof kinds)[number] }>;

export function isCheckInTry(intent: Intent): intent is CheckInTry {
  return (kinds as readonly Intent['kind'][]).includes(intent.kind);
}

/** What of a check-in is offered now. */
export function offersOf(source: CheckInSource): Pick<VisitState, 'offersCheckIn' | 'offersScan' | 'faces'> {
  const { isOffered, isScanOffered, faces } = source;
  return {
    offersCheckIn: isOffered(),
    offersScan: isScanOffered(),
    faces: { isOffered: faces.isOffered(), areHeld: faces.areHeld(), adviseLiveness: faces.adviseLiveness },
  };
}

/** The step that comes of asking. */
export function stepOfTry(
  model: VisitModel,
  intent: CheckInTry,
  { checkIn, source }: { checkIn: VisitCheckIn; source: Pick<CheckInSource, 'faces'> },
): Step {
  if (intent.kind !== 'check-in-by-code' && intent.kind !== 'check-in-by-phone')
    return applyFaceIntent(model, intent, { checkIn, faces: source.faces });
  const attempt = attemptOf(intent);
  return applyCheckInAnswer(model, attempt.route, checkIn.attempt(attempt, model.language));
}

function attemptOf(intent: Extract<CheckInTry, { kind: 'check-in-by-code' | 'check-in-by-phone' }>): CheckInAttempt {
  if (intent.kind === 'check-in-by-code') return { route: 'code', code: intent.code };
  return { route: 'phone', tail: intent.tail, surname: intent.surname };
}
