import type { CameraPurpose, FaceIntent } from '#contract/page/face.ts';
import { goTo, here } from '../location.ts';
import { goInstead, goOn, refuseStep, type Step, stepTo, type VisitModel } from '../model.ts';
import type { CheckInSource, FaceHappening, VisitCheckIn } from './model.ts';

/** What a step with a face asks the world. */
export interface FaceWorld {
  readonly checkIn: VisitCheckIn;
  readonly faces: CheckInSource['faces'];
}

/** A visit that begins where an editor has handed the panel over. */
export function beginEnrolment(model: VisitModel, { offer }: Pick<VisitCheckIn, 'offer'>): VisitModel {
  return offer ? { ...model, trail: goTo(model.trail, { kind: 'enrol-consent', offer }) } : model;
}

/** The step that an intent about faces makes. What is not asked is not answered. */
export function applyFaceIntent(model: VisitModel, intent: FaceIntent, world: FaceWorld): Step {
  const { checkIn, faces } = world;
  switch (intent.kind) {
    case 'open-face':
      return faces.isOffered() && !model.routesOver.includes('face')
        ? goOn(model, { kind: 'face-consent' })
        : refuseStep(model, 'no-face');
    case 'open-withdrawal':
      return openWithdrawal(model, intent.receipt, faces);
    case 'withdraw':
      return withdraw(model, intent.receipt, checkIn);
    default:
      return answerHere(model, intent, world);
  }
}

type AnswerHere = Extract<FaceIntent, { kind: 'consent' | 'narrow-faces' | 'camera-failed' | 'answer-face' }>;

/** What only means something on the screen that asks for it. */
function answerHere(model: VisitModel, intent: AnswerHere, { checkIn, faces }: FaceWorld): Step {
  const location = here(model.trail);
  if (intent.kind === 'consent' && location.kind === (intent.purpose === 'enrol' ? 'enrol-consent' : 'face-consent'))
    return consent(model, intent.purpose, faces);
  if (intent.kind === 'narrow-faces' && location.kind === 'face-tail') {
    checkIn.narrow(intent.tail);
    return goInstead(model, { kind: 'face-camera', purpose: 'check-in' });
  }
  if (intent.kind === 'camera-failed' && location.kind === 'face-camera')
    return withoutCamera(model, location.purpose, checkIn);
  if (intent.kind === 'answer-face' && location.kind === 'face-ask') return answer(model, intent.isThey, checkIn);
  return refuseStep(model, 'no-face');
}

function consent(model: VisitModel, purpose: CameraPurpose, { asksTail }: FaceWorld['faces']): Step {
  const fact = { type: 'face.consented', purpose, language: model.language } as const;
  const isTailFirst = purpose === 'check-in' && asksTail();
  const next = isTailFirst ? ({ kind: 'face-tail' } as const) : ({ kind: 'face-camera', purpose } as const);
  return { ...goInstead(model, next), effects: [{ kind: 'append', fact }] };
}

/** Only the page knows; of all else that comes of a camera the check-in writes the facts itself. */
function withoutCamera(model: VisitModel, purpose: CameraPurpose, checkIn: VisitCheckIn): Step {
  const hitch = 'no-camera';
  const fact = { type: 'face.tried', purpose, outcome: hitch, language: model.language } as const;
  return {
    ...applyFaceHappening(model, { kind: 'over', purpose, hitch }, checkIn),
    effects: [{ kind: 'append', fact }],
  };
}

/** Whoever holds their receipt to the camera that reads QR codes finds it typed; whether anything is held under it is said then. */
function openWithdrawal(model: VisitModel, receipt: string | null, faces: FaceWorld['faces']): Step {
  if (receipt === null && !faces.areHeld()) return refuseStep(model, 'no-face');
  const go = here(model.trail).kind === 'check-in-scan' ? goInstead : goOn;
  return go(model, { kind: 'face-withdraw', hitch: null, refusals: 0, receipt });
}

function withdraw(model: VisitModel, receipt: string, checkIn: VisitCheckIn): Step {
  const outcome = checkIn.withdraw(receipt);
  if (outcome === 'done') return goInstead(model, { kind: 'face-withdrawn' });
  const at = here(model.trail);
  const refusals = at.kind === 'face-withdraw' ? at.refusals + 1 : 1;
  return goInstead(model, { kind: 'face-withdraw', hitch: outcome, refusals, receipt: null });
}

function answer(model: VisitModel, isThey: boolean, checkIn: VisitCheckIn): Step {
  if (!isThey) {
    if (checkIn.deny()) return goInstead(model, { kind: 'face-camera', purpose: 'check-in' });
    return applyFaceHappening(model, { kind: 'over', purpose: 'check-in', hitch: 'not-recognised' }, checkIn);
  }
  const result = checkIn.confirm(model.language);
  return result ? goInstead(model, { kind: 'check-in-done', result }) : refuseStep(model, 'no-face');
}

/** What came of the camera; it has closed by then. Whoever was not recognised has used the route up. */
export function applyFaceHappening(
  model: VisitModel,
  happening: FaceHappening,
  { offer }: Pick<VisitCheckIn, 'offer'>,
): Step {
  switch (happening.kind) {
    case 'asked':
      return goInstead(model, { kind: 'face-ask', who: happening.who });
    case 'enrolled':
      return offer ? goInstead(model, { kind: 'enrol-done', offer, receipt: happening.receipt }) : stepTo(model);
    case 'over': {
      const { purpose, hitch } = happening;
      const isUsedUp = purpose === 'check-in' && !model.routesOver.includes('face');
      const routesOver = isUsedUp ? [...model.routesOver, 'face' as const] : model.routesOver;
      return goInstead({ ...model, routesOver }, { kind: 'face-over', purpose, hitch });
    }
  }
}
