import type { Decision, Question } from '#contract/page/answering.ts';
import type { Answers } from '../answering/once-loaded.ts';

/** Where a question leads that the engine has decided on so. */
export type Leading = (question: Question, decision: Decision) => Decision | Promise<Decision>;

/** Answers that lead elsewhere where `led` says so; what staff are explained leads there too. */
export function withLed(answers: Answers, led: Leading): Answers {
  return {
    ...answers,
    ask: async (question) => await led(question, await answers.ask(question)),
    explain: async (question) => {
      const explained = await answers.explain(question);
      return explained && { ...explained, decision: await led(question, explained.decision) };
    },
  };
}
