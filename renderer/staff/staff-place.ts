import type { Explanation } from '#contract/page/answering-staff.ts';
import type { WorklistItem } from '#contract/page/worklist.ts';
import type { ReadingNews } from './readings/reading.tsx';
import type { PartOfReading } from './readings/reading-parts.ts';
import type { ListedSentence } from './readings/readings.tsx';

/** One question, and what is about to be done with it. */
export type QuestionPlace =
  | { readonly at: 'question' | 'pick' | 'dismiss'; readonly item: WorklistItem }
  | { readonly at: 'attach'; readonly item: WorklistItem; readonly entryId: string; readonly title: string };

/** How sentences are read: the list of what contains some words, or one sentence and what is done with it. */
export type ReadingPlace =
  | { readonly at: 'readings' | 'find-reading'; readonly containing: string }
  | {
      readonly at: 'reading';
      readonly containing: string;
      readonly listed: ListedSentence;
      readonly news: ReadingNews | null;
    }
  | {
      readonly at: 'choose-reading';
      readonly containing: string;
      readonly listed: ListedSentence;
    }
  | {
      readonly at: 'write-reading';
      readonly containing: string;
      readonly listed: ListedSentence;
      readonly part: PartOfReading;
    };

/** Where at the desk somebody is. */
export type StaffPlace =
  | QuestionPlace
  | ReadingPlace
  | { readonly at: 'desk' | 'check' | 'try' }
  | {
      readonly at: 'why';
      readonly asked: string;
      readonly explanation: Explanation;
      readonly titles: ReadonlyMap<string, string>;
    };

/** One step back towards the list. */
export function stepBack(place: StaffPlace): StaffPlace {
  switch (place.at) {
    case 'pick':
    case 'dismiss':
    case 'attach':
      return { at: 'question', item: place.item };
    case 'readings':
      return place.containing === '' ? { at: 'desk' } : { at: 'readings', containing: '' };
    case 'find-reading':
    case 'reading':
      return { at: 'readings', containing: place.containing };
    case 'write-reading':
      if (!place.listed.sentence.isMissing)
        return { at: 'choose-reading', containing: place.containing, listed: place.listed };
      return { at: 'reading', containing: place.containing, listed: place.listed, news: null };
    case 'choose-reading':
      return { at: 'reading', containing: place.containing, listed: place.listed, news: null };
    default:
      return { at: 'desk' };
  }
}
