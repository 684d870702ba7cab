import type { Decision, Question } from '#contract/answering.ts';
import { goTo, type Location } from './location.ts';
import { type Effect, type Step, stepTo, type VisitModel } from './model.ts';

/**
 * The step that a decision about a question makes: its answer, its choices, or the way to a person.
 * @param nearestIds the entries that came closest, shown when the terminal is not sure.
 */
export function applyDecision(
  model: VisitModel,
  { question, decision, nearestIds }: { question: Question; decision: Decision; nearestIds: readonly string[] },
): Step {
  const { location, effect } = consequenceOf(model, question, decision, nearestIds);
  return stepTo({ ...model, questions: model.questions + 1, trail: goTo(model.trail, location) }, [effect]);
}

function consequenceOf(
  { language }: VisitModel,
  { text: asked, via }: Question,
  decision: Decision,
  nearestIds: readonly string[],
): { location: Location; effect: Effect } {
  switch (decision.kind) {
    case 'answer': {
      const { entryId } = decision;
      return {
        location: { kind: 'answer', asked, entryId, mark: null },
        effect: { kind: 'append', fact: { type: 'answer.given', entryId, language, via } },
      };
    }
    case 'clarify': {
      const entryIds = decision.choices.map((choice) => choice.entryId);
      return {
        location: { kind: 'clarify', asked, entryIds },
        effect: { kind: 'append', fact: { type: 'question.clarified', entryIds, language, via } },
      };
    }
    case 'hand-over': {
      const { reason } = decision;
      return {
        location: { kind: 'unsure', asked, reason, nearestIds },
        effect: { kind: 'append', fact: { type: 'question.handed-over', reason, language, via } },
      };
    }
  }
}
