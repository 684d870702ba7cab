import type { MatterIntent } from '#contract/page/matter.ts';
import { goTo, here, type Location, type Trail } from '../location.ts';
import { goOn, refuseStep, type Step, stepTo, type VisitModel } from '../model.ts';
import type { GivenAnswer, MatterLocation, MatterSource } from './model.ts';

/** Opens a matter, takes answers, and changes them. */
export function applyMatterIntent(model: VisitModel, intent: MatterIntent, matters: MatterSource): Step {
  if (intent.kind === 'open-matter') {
    const said = (intent.given ?? []).map(({ question, answer: answerId }) => ({ questionId: question, answerId }));
    const first = matters.follow(intent.matterId, said);
    return first ? goOn(model, following(intent.matterId, first, said)) : refuseStep(model, 'unknown-matter');
  }
  const current = here(model.trail);
  if (!isMatter(current)) return refuseStep(model, 'unknown-matter');
  switch (intent.kind) {
    case 'open-matter-answers':
      return goOn(model, { ...answersAt(current), kind: 'matter-answers' });
    case 'change-matter-answer':
      return changeAnswer(model, current, intent.questionId);
    case 'answer-matter':
      return answer(model, current, intent, matters);
  }
}

function changeAnswer(model: VisitModel, current: MatterLocation, questionId: string): Step {
  if (!current.given.some((one) => one.questionId === questionId)) return refuseStep(model, 'unknown-answer');
  return goOn(model, { ...answersAt(current), kind: 'matter-question', questionId });
}

/**
 * Goes to what follows an answer. The way back then leads over the questions in their order, whichever was changed;
 * answers to later questions are kept where these are still asked.
 */
function answer(
  model: VisitModel,
  current: MatterLocation,
  { questionId, answerId }: GivenAnswer,
  matters: MatterSource,
) {
  const { matterId } = current;
  if (current.kind !== 'matter-question' || current.questionId !== questionId)
    return refuseStep(model, 'unknown-answer');
  const others = [...current.given, ...current.kept].filter((one) => one.questionId !== questionId);
  const next = matters.follow(matterId, [...others, { questionId, answerId }]);
  if (!next) return refuseStep(model, 'unknown-matter');
  if (!next.given.some((one) => one.questionId === questionId)) return refuseStep(model, 'unknown-answer');
  const { given } = next;
  const asked = given.map(({ questionId: id }, index): MatterLocation => {
    return { kind: 'matter-question', matterId, given: given.slice(0, index), kept: [], questionId: id };
  });
  return stepTo({ ...model, trail: [...asked, following(matterId, next, others)].reduce(goTo, before(model.trail)) });
}

/** What follows the answers that count; the others are kept for where they are asked for. */
function following(
  matterId: string,
  { given, questionId }: NonNullable<ReturnType<MatterSource['follow']>>,
  answers: readonly GivenAnswer[],
): MatterLocation {
  const kept = answers.filter((one) => !given.some((counted) => counted.questionId === one.questionId));
  return questionId === null
    ? { kind: 'matter-list', matterId, given, kept }
    : { kind: 'matter-question', matterId, given, kept, questionId };
}

function answersAt({ matterId, given, kept }: MatterLocation): Omit<MatterLocation, 'kind' | 'questionId'> {
  return { matterId, given, kept };
}

/** The way to the matter that is under way. */
function before(trail: Trail): Trail {
  const [start, ...rest] = trail;
  const last = rest.findLastIndex((location) => !isMatter(location));
  return [start, ...rest.slice(0, last + 1)];
}

function isMatter(location: Location): location is MatterLocation {
  return location.kind === 'matter-question' || location.kind === 'matter-answers' || location.kind === 'matter-list';
}
