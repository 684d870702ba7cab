import type { Language } from '#contract/base/language.ts';
import type { Sentence } from '#contract/page/speaking.ts';

/** Longer stretches are cut at a comma, so that reading begins soon and the highlight stays small. */
const longest = 90;

/** Making one takes longer than using it. */
const segmenters = new Map<Language, Intl.Segmenter>();

/** Where the sentences of a text are; spaces around them and lines without words belong to none. */
export function splitSentences(text: string, language: Language): Sentence[] {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  return [...segmenter.segment(text)]
    .flatMap(({ segment, index }) => cutLong(segment, index))
    .map(({ segment, start }) => trim(segment, start))
    .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}

interface Stretch {
  readonly segment: string;
  readonly start: number;
}

function cutLong(segment: string, start: number): Stretch[] {
  if (segment.length <= longest) return [{ segment, start }];
  // A thousands separator is no pause.
  const commas = [...segment.matchAll(/[，、；,;：](?!\d)/gu)].map(({ index }) => index + 1);
  const cut = commas.filter((at) => at <= longest).at(-1) ?? commas[0];
  if (cut === undefined || cut >= segment.length) return [{ segment, start }];
  return [{ segment: segment.slice(0, cut), start }, ...cutLong(segment.slice(cut), start + cut)];
}

function trim(segment: string, start: number): Sentence {
  const lead = segment.length - segment.trimStart().length;
  return { start: start + lead, end: start + segment.trimEnd().length };
}
