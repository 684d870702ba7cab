import type { Venue } from '#contract/venue/venue.ts';
import { exhibitNumberIn, leadsToExhibit } from '../answering/exhibit-asked.ts';
import type { Answers } from '../answering/once-loaded.ts';
import { withLed } from './led-answers.ts';

/** Answers that lead to an exhibit whose number is asked for; where none has it, to where a number is typed. */
export function withExhibits(answers: Answers, { exhibits }: Pick<Venue, 'exhibits'>): Answers {
  if (exhibits.length === 0) return answers;
  return withLed(answers, ({ text }, decision) => {
    const asked = leadsToExhibit(decision) ? exhibitNumberIn(text) : null;
    if (asked === null) return decision;
    return { kind: 'exhibit', exhibitId: exhibits.find(({ number }) => number === asked)?.id ?? null };
  });
}
