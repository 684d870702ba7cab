import type { Decision } from '#contract/page/answering.ts';
import { goTo, type Location } from '../location.ts';
import { type Effect, type Step, stepTo, type VisitModel } from '../model.ts';
import type { Answered } from './questions.ts';

/**
 * The step that a decision about a question makes: its answer, its choices, or the way to a person. What is counted of
 * the question goes by the language in which it was asked, whatever the visitor reads by now.
 */
export function applyDecision(model: VisitModel, answered: Answered): Step {
  const { location, effects } = consequenceOf(answered);
  const modes = { ...model.modes, ...(isStepFree(answered.decision) ? { steps: 'none' as const } : {}) };
  return stepTo({ ...model, modes, questions: model.questions + 1, trail: goTo(model.trail, location) }, effects);
}

function consequenceOf({ question, decision, nearestIds, tookMs }: Answered): {
  location: Location;
  effects: readonly Effect[];
} {
  const { text: asked, via, language } = question;
  switch (decision.kind) {
    case 'answer': {
      const { entryId, p } = decision;
      const confidence = percentOf(p);
      return {
        location: { kind: 'answer', asked, entryId, mark: null },
        effects: [{ kind: 'append', fact: { type: 'answer.given', entryId, language, via, confidence, tookMs } }],
      };
    }
    case 'clarify': {
      const entryIds = decision.choices.map((choice) => choice.entryId);
      const confidence = percentOf(decision.choices[0]?.p ?? 0);
      return {
        location: { kind: 'clarify', asked, entryIds },
        effects: [
          { kind: 'append', fact: { type: 'question.clarified', entryIds, language, via, confidence, tookMs } },
          { kind: 'unanswered', text: asked, language, outcome: 'clarified', nearestId: entryIds[0] ?? null },
        ],
      };
    }
    case 'first-words':
      return { location: { kind: 'first-words', about: decision.about }, effects: [] };
    case 'place': {
      const [placeId = '', ...otherIds] = decision.placeIds;
      return { location: { kind: 'place', placeId, otherIds }, effects: [] };
    }
    case 'events':
      return { location: { kind: 'plain', screen: 'events' }, effects: [] };
    case 'exhibit': {
      const { exhibitId } = decision;
      return {
        location: exhibitId === null ? { kind: 'plain', screen: 'exhibit-number' } : { kind: 'exhibit', exhibitId },
        effects: [],
      };
    }
    case 'emergency':
      return { location: { kind: 'plain', screen: 'emergency' }, effects: [] };
    case 'hand-over': {
      const { reason, suggestions = [] } = decision;
      const suggestedIds = suggestions.map(({ entryId }) => entryId);
      const nearestId = nearestIds[0] ?? null;
      const unsure: Effect = { kind: 'unanswered', text: asked, language, outcome: 'handed-over', nearestId };
      return {
        location: { kind: 'unsure', asked, reason, nearestIds: suggestedIds },
        effects: [
          { kind: 'append', fact: { type: 'question.handed-over', reason, language, via, tookMs } },
          // What was vetoed is not to be answered, so that staff have nothing to learn from it.
          ...(reason === 'unsure' ? [unsure] : []),
        ],
      };
    }
  }
}

/** Who has said that they cannot take steps is led without them from then on. */
function isStepFree(decision: Decision): boolean {
  return decision.kind === 'place' && decision.isStepFree === true;
}

function percentOf(probability: number): number {
  return Math.round(probability * 100);
}
