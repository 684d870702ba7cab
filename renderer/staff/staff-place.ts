import type { Explanation } from '#contract/answering-staff.ts';
import type { WorklistItem } from '#contract/worklist.ts';

/** One question, and what is about to be done with it. */
export type QuestionPlace =
  | { readonly at: 'question' | 'pick' | 'dismiss'; readonly item: WorklistItem }
  | { readonly at: 'attach'; readonly item: WorklistItem; readonly entryId: string; readonly title: string };

/** Where at the desk somebody is. */
export type StaffPlace =
  | QuestionPlace
  | { readonly at: 'desk' | 'check' | 'try' }
  | {
      readonly at: 'why';
      readonly asked: string;
      readonly explanation: Explanation;
      readonly titles: ReadonlyMap<string, string>;
    };

/** One step back towards the list. */
export function stepBack(place: StaffPlace): StaffPlace {
  if (place.at === 'pick' || place.at === 'dismiss' || place.at === 'attach')
    return { at: 'question', item: place.item };
  return { at: 'desk' };
}
