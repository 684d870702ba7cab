import type { Screen } from '#contract/page/visit.ts';

/** The visit's screen while an answer is shown. */
export type AnswerState = Extract<Screen, { name: 'answer' }>;
