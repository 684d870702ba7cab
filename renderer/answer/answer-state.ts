import type { Screen } from '#contract/page/visit.ts';

/** The visit's screen while an answer is shown. */
export type AnswerState = Extract<Screen, { name: 'answer' }>;

/** The way to what the visitor chose, where an answer was made to it. */
export interface OwnWay {
  readonly label: string;
  readonly onPress: () => void;
}
