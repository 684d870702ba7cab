import type { Decision, Question } from '#contract/page/answering.ts';
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
  const { location, effects } = consequenceOf(model, question, decision, nearestIds);
  return stepTo({ ...model, questions: model.questions + 1, trail: goTo(model.trail, location) }, effects);
}

function consequenceOf(
  { language }: VisitModel,
  { text: asked, via }: Question,
  decision: Decision,
  nearestIds: readonly string[],
): { location: Location; effects: readonly Effect[] } {
  switch (decision.kind) {
    case 'answer': {
      const { entryId } = decision;
      return {
        location: { kind: 'answer', asked, entryId, mark: null },
        effects: [{ kind: 'append', fact: { type: 'answer.given', entryId, language, via } }],
      };
    }
    case 'clarify': {
      const entryIds = decision.choices.map((choice) => choice.entryId);
      return {
        location: { kind: 'clarify', asked, entryIds },
        effects: [
          { kind: 'append', fact: { type: 'question.clarified', entryIds, language, via } },
          { kind: 'unanswered', text: asked, language, outcome: 'clarified', nearestId: entryIds[0] ?? null },
        ],
      };
    }
    case 'first-words':
      return { location: { kind: 'first-words', about: decision.about }, effects: [] };
    case 'hand-over': {
      const { reason } = decision;
      const nearestId = nearestIds[0] ?? null;
      const unsure: Effect = { kind: 'unanswered', text: asked, language, outcome: 'handed-over', nearestId };
      return {
        location: { kind: 'unsure', asked, reason, nearestIds },
        effects: [
          { kind: 'append', fact: { type: 'question.handed-over', reason, language, via } },
          // What was vetoed is not to be answered, so that staff have nothing to learn from it.
          ...(reason === 'unsure' ? [unsure] : []),
        ],
      };
    }
  }
}
