import { mostNamedPlaces } from '#contract/page/answering.ts';
import type { Entry } from '#contract/venue/entry.ts';
import type { Answers } from '../answering/once-loaded.ts';
import type { PlaceFinding } from '../answering/place-finding.ts';
import { askedBack, leadsToPlace } from '../answering/place-or-entry.ts';
import { saysWords } from '../answering/says-words.ts';
import { withLed } from './led-answers.ts';

/** Places in the order in which somebody would go there from this terminal: open ones first, and of these the nearest. */
export type NearestFirst = (placeIds: readonly string[], isStepFree: boolean) => readonly string[];

/**
 * Answers that lead to a place where one is asked for by its name and nothing answers better. Where a place is asked for that is
 * not here, what an entry has to say that does not speak of it is asked back about.
 */
export function withPlaces(
  answers: Answers,
  finding: Promise<Pick<PlaceFinding, 'asked' | 'absent'>>,
  nearestFirst: NearestFirst,
  entries: () => readonly Entry[],
): Answers {
  return withLed(answers, async (question, decision) => {
    const { asked: askedPlaces, absent } = await finding;
    const asked = askedPlaces(question);
    if (asked && leadsToPlace(decision, asked)) {
      const placeIds = nearestFirst(asked.placeIds, asked.isStepFree).slice(0, mostNamedPlaces);
      return { kind: 'place', placeIds, ...(asked.isStepFree ? { isStepFree: true } : {}) };
    }
    if (decision.kind !== 'answer') return decision;
    const words = absent(question);
    const entry = entries().find(({ id }) => id === decision.entryId);
    return words !== null && entry && !saysWords(entry, words) ? askedBack(decision) : decision;
  });
}
