import type { Explanation } from '#contract/page/answering-staff.ts';
import type { MarkedAnswer, WorklistItem } from '#contract/page/worklist.ts';

/** One question, and what is about to be done with it. */
export type QuestionPlace =
  | { readonly at: 'question' | 'pick' | 'dismiss'; readonly item: WorklistItem }
  | { readonly at: 'attach'; readonly item: WorklistItem; readonly entryId: string; readonly title: string };

/** The open questions, one of them, or why one gets its answer. */
export type QuestionsPlace =
  | QuestionPlace
  | { readonly at: 'questions' | 'try' }
  /** An answer that visitors said something against. */
  | { readonly at: 'marked'; readonly answer: MarkedAnswer; readonly title: string }
  | {
      readonly at: 'why';
      readonly asked: string;
      readonly explanation: Explanation;
      readonly titles: ReadonlyMap<string, string>;
    };

/** One step back towards the list; null out of the room. */
export function stepBackInQuestions(place: QuestionsPlace): QuestionsPlace | null {
  switch (place.at) {
    case 'pick':
    case 'dismiss':
    case 'attach':
      return { at: 'question', item: place.item };
    case 'questions':
      return null;
    default:
      return { at: 'questions' };
  }
}
