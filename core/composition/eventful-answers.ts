import type { Decision, Question } from '#contract/page/answering.ts';
import type { Venue } from '#contract/venue/venue.ts';
import { leadsToEvents } from '../answering/events-asked.ts';
import type { Answers } from '../answering/once-loaded.ts';

/** Answers that lead to what the venue announces where that is asked for and no entry says so in its own words. */
export function withEvents(answers: Answers, { events }: Pick<Venue, 'events'>): Answers {
  const kinds = new Set(events.map(({ kind }) => kind));
  if (kinds.size === 0) return answers;
  const led = (question: Question, decision: Decision): Decision =>
    leadsToEvents(decision, question, kinds) ? { kind: 'events' } : decision;
  return {
    ...answers,
    ask: async (question) => led(question, await answers.ask(question)),
    explain: async (question) => {
      const explained = await answers.explain(question);
      return explained && { ...explained, decision: led(question, explained.decision) };
    },
  };
}
