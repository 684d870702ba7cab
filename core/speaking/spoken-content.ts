import type { EntryText } from '#contract/entry.ts';
import { fallbacksOf, type Language, languages } from '#contract/language.ts';
import type { VenueContent } from '#contract/venue.ts';
import type { SpokenEntry } from './script.ts';
import { splitSentences } from './sentences.ts';

/** The venue's approved words, as far as reading aloud needs them. */
export interface SpokenContent {
  /** Whether a sentence stands in an approved answer: then its sound may be kept. */
  readonly isApproved: (sentence: string, language: Language) => boolean;
  /** How an answer's leading sentence is said, where staff have written it down. */
  readonly readingOf: (text: string, language: Language) => string | null;
  /** An answer from its lead to its steps, in a visitor's language or the nearest it was written in. */
  readonly readEntry: (entryId: string, language: Language) => SpokenEntry | null;
}

/** Nothing is approved: a terminal without a venue. */
export const noContent: SpokenContent = { isApproved: () => false, readingOf: () => null, readEntry: () => null };

export function createSpokenContent({ entries }: VenueContent): SpokenContent {
  const texts = entries.flatMap((entry) => languages.map((language) => ({ language, text: entry.texts[language] })));
  const sentences = new Set<string>();
  const readings = new Map<string, string>();
  for (const { language, text } of texts) {
    if (!text) continue;
    if (text.reading !== undefined) readings.set(key(text.lead, language), text.reading);
    for (const sentence of allWords(text).flatMap((words) => sentencesOf(words, language))) {
      sentences.add(key(sentence, language));
    }
  }
  const textsById = new Map(entries.map(({ id, texts: own }) => [id, own]));
  return {
    isApproved: (sentence, language) => sentences.has(key(sentence, language)),
    readingOf: (text, language) => readings.get(key(text, language)) ?? null,
    readEntry: (entryId, visitLanguage) => {
      const own = textsById.get(entryId);
      const language = fallbacksOf(visitLanguage).find((one) => own?.[one] !== undefined);
      const text = language && own?.[language];
      return text ? { language, parts: partsOf(text) } : null;
    },
  };
}

const key = (text: string, language: Language) => `${language} ${text}`;

function sentencesOf(words: string, language: Language): string[] {
  return splitSentences(words, language).map(({ start, end }) => words.slice(start, end));
}

function allWords(text: EntryText): string[] {
  const { title, lead, place, steps = [], materials = [], contact, hours, more } = text;
  const written = [title, lead, place?.sign, place?.where, contact, hours, more];
  const listed = [
    ...steps.flatMap((step) => [step.title, step.note]),
    ...materials.flatMap((material) => [material.name, material.condition]),
  ];
  return [...written, ...listed].filter((words) => words !== undefined);
}

function partsOf({ lead, reading, place, steps = [] }: EntryText): SpokenEntry['parts'] {
  const plain = [place?.where, ...steps.map((step) => step.title)].filter((words) => words !== undefined);
  return [{ text: lead, reading: reading ?? null }, ...plain.map((text) => ({ text, reading: null }))];
}
