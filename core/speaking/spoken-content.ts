import { fallbacksOf, type Language } from '#contract/base/language.ts';
import type { ReadingOrigin } from '#contract/page/readings.ts';
import type { VenueContent } from '#contract/venue/venue.ts';

/** How words are said where the writing does not say it, and who says so. */
export interface SaidAs {
  readonly reading: string;
  readonly origin: ReadingOrigin;
}

/** Gives how a sentence is said; null where it is read as it is written. */
export type SayAs = (text: string, language: Language) => SaidAs | null;

/** An approved answer as it is read: the texts that stand on the screen, one after the other. */
export interface SpokenEntry {
  readonly language: Language;
  readonly parts: readonly string[];
}

/** The venue's approved words, as far as reading aloud needs them. */
export interface SpokenContent {
  /** Whether a sentence stands in an approved answer: then its sound may be kept. */
  readonly isApproved: (sentence: string, language: Language) => boolean;
  readonly readingOf: SayAs;
  /** A Japanese text with what stands in it of the venue's sentences put as people say them. */
  readonly withKnown: (text: string) => string;
  /** An answer from its lead to its steps, in a visitor's language or the nearest it was written in. */
  readonly readEntry: (entryId: string, language: Language) => SpokenEntry | null;
}

/** Nothing is approved: a terminal without a venue. */
export const noContent: SpokenContent = {
  isApproved: () => false,
  readingOf: () => null,
  withKnown: (text) => text,
  readEntry: () => null,
};

/** The readings that have been made or written for some content. */
export interface ContentReadings {
  readonly sayAs: SayAs;
  readonly withKnown: (text: string) => string;
  readonly isApproved: (sentence: string, language: Language) => boolean;
}

/** @param isStaffed whether somebody certainly comes if called: else an answer is read as it holds without them. */
export function createSpokenContent(
  { entries }: VenueContent,
  { sayAs, withKnown, isApproved }: ContentReadings,
  isStaffed: () => boolean,
): SpokenContent {
  const textsById = new Map(entries.map(({ id, texts }) => [id, texts]));
  return {
    isApproved,
    readingOf: sayAs,
    withKnown,
    readEntry: (entryId, visitLanguage) => {
      const own = textsById.get(entryId);
      const language = fallbacksOf(visitLanguage).find((one) => own?.[one] !== undefined);
      const text = language && own?.[language];
      if (!text) return null;
      const isOtherwise = text.unstaffed !== undefined && !isStaffed();
      const steps = isOtherwise ? [] : (text.steps ?? []);
      const lead = isOtherwise ? text.unstaffed : text.lead;
      const parts = [lead, text.place?.where, ...steps.map((step) => step.title)];
      return { language, parts: parts.filter((part) => part !== undefined) };
    },
  };
}

/** Tells a sentence of one language from the same characters of another. */
export function keyOf(text: string, language: Language): string {
  return `${language} ${text}`;
}
