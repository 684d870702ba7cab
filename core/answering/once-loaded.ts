import type { Decision, Question, Suggestion } from '#contract/page/answering.ts';
import type { Explanation } from '#contract/page/answering-staff.ts';
import type { Answering } from './answering.ts';
import type { Ranked } from './rank/judgement.ts';
import type { Typed } from './suggest/suggest.ts';

/** Answering as the rest of the terminal sees it: what is asked while it loads waits until it has. */
export interface Answers {
  readonly ask: (question: Question) => Promise<Decision>;
  readonly nearest: (question: Question, limit: number) => Promise<readonly Ranked[]>;
  readonly suggest: (typed: Typed) => Promise<readonly Suggestion[]>;
  readonly explain: (question: Question) => Promise<Explanation | null>;
}

/** Holds every call back until `loaded`; a load that failed must have been seen to, and leaves answering unsure. */
export function onceLoaded(answering: Answering, loaded: Promise<void>): Answers {
  return {
    ask: (question) => loaded.then(() => answering.ask(question)),
    nearest: (question, limit) => loaded.then(() => answering.nearest(question, limit)),
    suggest: (typed) => loaded.then(() => answering.suggest(typed)),
    explain: (question) => loaded.then(() => answering.explain(question)),
  };
}
