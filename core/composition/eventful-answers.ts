import type { Venue } from '#contract/venue/venue.ts';
import { leadsToEvents } from '../answering/events-asked.ts';
import type { Answers } from '../answering/once-loaded.ts';
import { withLed } from './led-answers.ts';

/** Answers that lead to what the venue announces where that is asked for and no entry says so in its own words. */
export function withEvents(answers: Answers, { events }: Pick<Venue, 'events'>): Answers {
  const kinds = new Set(events.map(({ kind }) => kind));
  if (kinds.size === 0) return answers;
  return withLed(answers, (question, decision) =>
    leadsToEvents(decision, question, kinds) ? { kind: 'events' } : decision,
  );
}
