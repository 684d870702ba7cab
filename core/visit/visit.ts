import type { Language } from '#contract/base/language.ts';
import { ok, refuse } from '#contract/base/outcome.ts';
import type { Route } from '#contract/page/answering.ts';
import type { Intent, IntentOutcome, Presence, VisitState } from '#contract/page/visit.ts';
import type { Settings } from '#contract/settings/settings.ts';
import type { Fact } from '#contract/upstream/fact.ts';
import type { Clock } from '../system/clock.ts';
import { type AnswerSource, createQuestions } from './asking/questions.ts';
import { applyDecision } from './asking/steps.ts';
import { createCameras, withoutCameraBehind } from './checkin/cameras.ts';
import { isCheckInTry, offersOf, stepOfTry } from './checkin/checking-in.ts';
import { applyFaceHappening, beginEnrolment } from './checkin/face-steps.ts';
import type { CheckInSource } from './checkin/model.ts';
import { endScan } from './checkin/steps.ts';
import type { VisitContent } from './content.ts';
import { applyIntent, type World } from './intents.ts';
import { ground } from './location.ts';
import { type Effect, present, type Step, startVisit, type VisitModel } from './model.ts';
import { type PresenceWatch, watchPresence } from './presence.ts';

export interface VisitDeps {
  readonly id: string;
  readonly language: Language;
  readonly clock: Clock;
  readonly content: VisitContent;
  readonly answers: AnswerSource;
  /** False where the answers could not be loaded. */
  readonly canAnswer: () => boolean;
  /** Whether somebody may come if called. */
  readonly isStaffed: () => boolean;
  readonly checkIn: CheckInSource;
  /** Does what a step asks of the world. */
  readonly perform: (effect: Effect) => void;
  readonly languages: Settings['languages'];
  readonly timing: Settings['visit'];
  readonly onChange: () => void;
  /** The countdown has run out: nobody is there. */
  readonly onGone: () => void;
}

export type EndReason = (Fact & { type: 'visit.ended' })['reason'];
export type AskedQuestion = {
  readonly text: string;
  readonly via: Route;
  readonly alternatives?: string[] | undefined;
};

/** One visit, from the first touch to its end. It holds all there is of a visitor; dropping it forgets them. */
export interface Visit {
  readonly id: string;
  readonly language: () => Language;
  readonly state: () => VisitState;
  readonly intend: (intent: Exclude<Intent, { kind: 'end' }>) => IntentOutcome;
  /**
   * Asks; the next screen is the answer. A visitor who has asked something else meanwhile, has gone to another screen or
   * has left is shown nothing of it.
   */
  readonly ask: (question: AskedQuestion) => Promise<void>;
  /** While the terminal listens, idle time stands still. */
  readonly setListening: (isListening: boolean) => void;
  readonly end: (reason: EndReason) => void;
}

export function createVisit(deps: VisitDeps): Visit {
  const { clock, content, answers, perform, onChange } = deps;
  const startedMs = clock.monotonicMs();
  let presence: Presence = { kind: 'here' };
  let over = false;
  const questions = createQuestions(answers, clock);
  const checkIn = deps.checkIn.begin((happening) => {
    if (!over) take(applyFaceHappening(model, happening, checkIn));
  });
  let model = beginEnrolment(startVisit(deps.language), checkIn);

  const cameras = createCameras({
    ...{ clock, checkIn },
    onSeeing: (isSeeing) => watch.setBusy('seeing', isSeeing),
    onScanOver: () => take(endScan(model, 'nothing-read')),
  });
  const take = (step: Step): IntentOutcome => {
    model = withoutCameraBehind(step.model, checkIn);
    cameras.attend(model);
    try {
      for (const effect of step.effects) perform(effect);
    } finally {
      // What could not be done must not keep the visitor from what is shown.
      onChange();
    }
    return step.refusal ? refuse(step.refusal) : ok(null);
  };
  const watch = watchVisitor(
    deps,
    () => model,
    (next) => {
      presence = next;
      onChange();
    },
  );

  const act = (intent: Exclude<Intent, { kind: 'end' }>) => {
    if (intent.kind === 'stay') return ok(null);
    if (isCheckInTry(intent)) {
      questions.drop();
      return take(stepOfTry(model, intent, { checkIn, source: deps.checkIn }));
    }
    if (intent.kind !== 'set-busy') {
      const before = ground(model.trail);
      const step = applyIntent(model, intent, worldOf(deps));
      // A mark changes what is known of the place, not the place.
      if (intent.kind !== 'mark' && ground(step.model.trail) !== before) questions.drop();
      return take(step);
    }
    watch.setBusy('page', intent.busy);
    return ok(null);
  };

  return {
    id: deps.id,
    language: () => model.language,
    state: () => ({ id: deps.id, presence, ...offeredBy(deps), ...present(model, content) }),
    intend: (intent) => {
      const outcome = act(intent);
      // After the step: a mode that gives more time gives it at once. Reading aloud is not the visitor's doing.
      if (intent.kind !== 'set-busy') watch.stay();
      return outcome;
    },
    ask: async ({ text, via, alternatives = [] }) => {
      watch.stay();
      const answered = await questions.ask({ text, via, alternatives, language: model.language });
      if (answered && !over) take(applyDecision(model, answered));
    },
    setListening: (isListening) => watch.setBusy('listening', isListening),
    end: (reason) => {
      if (over) return;
      over = true;
      questions.drop();
      cameras.stop();
      checkIn.end();
      watch.stop();
      perform({ kind: 'append', fact: endingOf(model, reason, Math.round(clock.monotonicMs() - startedMs)) });
      model = startVisit(model.language);
    },
  };
}

/** What the terminal can do for a visitor now. */
function offeredBy({ canAnswer, checkIn }: VisitDeps) {
  return { offersAnswers: canAnswer(), ...offersOf(checkIn) };
}

function worldOf({ content, languages, clock, isStaffed, checkIn }: VisitDeps): World {
  const offers = { offersCheckIn: checkIn.isOffered(), offersScan: checkIn.isScanOffered() };
  return { content, languages, now: isoTime(clock), isStaffed: isStaffed(), ...offers };
}

function watchVisitor(deps: VisitDeps, model: () => VisitModel, onChange: (presence: Presence) => void): PresenceWatch {
  const { clock, timing, onGone } = deps;
  const idleMs = () => {
    const { size, eyesFree } = model().modes;
    return 1000 * (size === 'elder' || eyesFree ? timing.elderIdleSeconds : timing.idleSeconds);
  };
  return watchPresence({ clock, idleMs, countdownSeconds: timing.countdownSeconds, onChange, onGone });
}

function endingOf(model: VisitModel, reason: EndReason, durationMs: number): Fact {
  const { language, questions, modes } = model;
  return { type: 'visit.ended', reason, durationMs, language, questions, elder: modes.size === 'elder' };
}

function isoTime(clock: Clock): string {
  return new Date(clock.nowMs()).toISOString();
}
