import { type Decision, mostNamedPlaces, type Question } from '#contract/page/answering.ts';
import { type FindAskedPlaces, leadsToPlace } from '../answering/asked-places.ts';
import type { Answers } from '../answering/once-loaded.ts';

/** Places in the order in which somebody would go there from this terminal: open ones first, and of these the nearest. */
export type NearestFirst = (placeIds: readonly string[]) => readonly string[];

/** Answers that lead to a place where one is asked for by its name and nothing answers better. */
export function withPlaces(answers: Answers, askedPlaces: FindAskedPlaces, nearestFirst: NearestFirst): Answers {
  const withPlace = (question: Question, decision: Decision): Decision => {
    const asked = askedPlaces(question);
    if (!asked || !leadsToPlace(decision, asked)) return decision;
    return { kind: 'place', placeIds: nearestFirst(asked.placeIds).slice(0, mostNamedPlaces) };
  };
  return {
    ...answers,
    ask: async (question) => withPlace(question, await answers.ask(question)),
    explain: async (question) => {
      const explained = await answers.explain(question);
      return explained && { ...explained, decision: withPlace(question, explained.decision) };
    },
  };
}
