import type { Language } from '#contract/base/language.ts';
import type { TitledEntry } from '#contract/page/answer.ts';
import type { EntryView } from '#contract/venue/entry.ts';
import type { Depth, Trail } from '#contract/venue/exhibit.ts';
import type { Place } from '#contract/venue/venue.ts';
import type { MatterSource } from './matter/model.ts';

/** What a visit shows: the venue's content, as an ability of its own provides it. */
export interface VisitContent {
  readonly entry: (id: string, language: Language) => EntryView | null;
  readonly titled: (ids: readonly string[], language: Language) => readonly TitledEntry[];
  readonly category: (id: string, language: Language) => readonly TitledEntry[] | null;
  readonly place: (id: string) => Place | null;
  readonly placeOfSign: (sign: string) => Place | null;
  readonly placeNamed: (text: string) => Place | null;
  readonly placesOfEvents: () => readonly Place[];
  readonly rooms: (exhibitIds?: readonly string[]) => readonly Place[];
  readonly exhibit: (id: string, depth: Depth, language: Language) => EntryView | null;
  readonly event: (id: string, language: Language) => EntryView | null;
  readonly trail: (id: string) => Trail | null;
  readonly matters: MatterSource;
  /** The words in which these entries differ, one for each, in the same order; '' where there is nothing to say. */
  readonly differences: (ids: readonly string[], language: Language) => readonly string[];
}
