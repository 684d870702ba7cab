import { type Decision, mostNamedPlaces, type Question } from '#contract/page/answering.ts';
import type { Answers } from '../answering/once-loaded.ts';
import type { PlaceFinding } from '../answering/place-finding.ts';
import { leadsToPlace } from '../answering/place-or-entry.ts';

/** Places in the order in which somebody would go there from this terminal: open ones first, and of these the nearest. */
export type NearestFirst = (placeIds: readonly string[]) => readonly string[];

/** Answers that lead to a place where one is asked for by its name and nothing answers better. */
export function withPlaces(
  answers: Answers,
  finding: Promise<Pick<PlaceFinding, 'asked'>>,
  nearestFirst: NearestFirst,
): Answers {
  const withPlace = async (question: Question, decision: Decision): Promise<Decision> => {
    const { asked: askedPlaces } = await finding;
    const asked = askedPlaces(question);
    if (!asked || !leadsToPlace(decision, asked)) return decision;
    return { kind: 'place', placeIds: nearestFirst(asked.placeIds).slice(0, mostNamedPlaces) };
  };
  return {
    ...answers,
    ask: async (question) => withPlace(question, await answers.ask(question)),
    explain: async (question) => {
      const explained = await answers.explain(question);
      return explained && { ...explained, decision: await withPlace(question, explained.decision) };
    },
  };
}
