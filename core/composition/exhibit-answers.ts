import type { Decision, Question } from '#contract/page/answering.ts';
import type { Venue } from '#contract/venue/venue.ts';
import { exhibitNumberIn, leadsToExhibit } from '../answering/exhibit-asked.ts';
import type { Answers } from '../answering/once-loaded.ts';

/** Answers that lead to an exhibit whose number is asked for; where none has it, to where a number is typed. */
export function withExhibits(answers: Answers, { exhibits }: Pick<Venue, 'exhibits'>): Answers {
  if (exhibits.length === 0) return answers;
  const led = (question: Question, decision: Decision): Decision => {
    const asked = leadsToExhibit(decision) ? exhibitNumberIn(question.text) : null;
    if (asked === null) return decision;
    return { kind: 'exhibit', exhibitId: exhibits.find(({ number }) => number === asked)?.id ?? null };
  };
  return {
    ...answers,
    ask: async (question) => led(question, await answers.ask(question)),
    explain: async (question) => {
      const explained = await answers.explain(question);
      return explained && { ...explained, decision: led(question, explained.decision) };
    },
  };
}
