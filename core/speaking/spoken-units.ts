import type { Language } from '#contract/base/language.ts';
import type { EntryText } from '#contract/venue/entry.ts';
import type { PaintedSign } from '#contract/venue/venue.ts';
import { splitSentences } from './sentences.ts';

/** What is read aloud in one go, and how the pack's author says it, where that is written down. */
export interface SpokenUnit {
  readonly text: string;
  readonly written: string | null;
}

/**
 * All that an entry says in a language, in its order, each sentence once. A sign that is a word is said as what it means:
 * nobody reads out the plate on a door to somebody who reads another language.
 */
export function spokenUnits(
  text: EntryText,
  language: Language,
  painted: readonly PaintedSign[] = [],
): readonly SpokenUnit[] {
  const signOf = (sign: string) => painted.find((one) => one.painted === sign)?.name[language] ?? sign;
  const rest = wordsBesideLead(text, signOf).flatMap((words) => sentencesOf(words, language).map(unwritten));
  const all = [...leadUnits(text, language), ...rest];
  return [...new Map(all.toReversed().map((unit) => [unit.text, unit])).values()].toReversed();
}

/** The sentences of a text as they stand in it. */
export function sentencesOf(words: string, language: Language): string[] {
  return splitSentences(words, language).map(({ start, end }) => words.slice(start, end));
}

const unwritten = (text: string): SpokenUnit => ({ text, written: null });

/** The author's reading belongs to the whole lead; sentence by sentence it is better, where both have as many. */
function leadUnits({ lead, reading }: EntryText, language: Language): SpokenUnit[] {
  const sentences = sentencesOf(lead, language);
  if (reading === undefined) return sentences.map(unwritten);
  const readings = sentencesOf(reading, language);
  if (readings.length !== sentences.length) return [{ text: lead, written: reading }];
  return sentences.map((text, index) => ({ text, written: readings[index] ?? null }));
}

function wordsBesideLead(text: EntryText, signOf: (sign: string) => string): string[] {
  const { title, place, steps = [], materials = [], contact, hours, more, unstaffed } = text;
  const sign = place && signOf(place.sign);
  const written = [title, sign, place?.where, contact, hours, more && plainWords(more), unstaffed];
  const listed = [
    ...steps.flatMap((step) => [step.title, step.note]),
    ...materials.flatMap((material) => [material.name, material.condition]),
  ];
  return [...written, ...listed].filter((words) => words !== undefined);
}

/** What is seen of the Markdown that an answer may use: its words, without the marks of items and strong words. */
function plainWords(markdown: string): string {
  return markdown.replaceAll('**', '').replaceAll(/^\s*(?:[-*]|\d+\.)\s+/gm, '');
}
