import type { ReadingNews } from './reading.tsx';
import type { PartOfReading } from './reading-parts.ts';
import type { ListedSentence } from './readings.tsx';

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

/** One step back towards the list of all sentences; null from there. */
export function stepBackInReadings(place: ReadingPlace): ReadingPlace | null {
  const { containing } = place;
  switch (place.at) {
    case 'readings':
      return containing === '' ? null : { at: 'readings', containing: '' };
    case 'write-reading':
      if (!place.listed.sentence.isMissing) return { at: 'choose-reading', containing, listed: place.listed };
      return { at: 'reading', containing, listed: place.listed, news: null };
    case 'choose-reading':
      return { at: 'reading', containing, listed: place.listed, news: null };
    default:
      return { at: 'readings', containing };
  }
}
