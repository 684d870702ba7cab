import type { Language } from '#contract/base/language.ts';
import type { ReadSentence } from '#contract/page/readings.ts';

/** A syllable or word of a reading, and where in it it stands. */
export interface PartOfReading {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const chinese = /\p{sc=Han}|[a-zü]+[0-5]|[\p{L}\p{N}]+/gu;
const words = /[\p{L}\p{M}\p{N}ー・'’-]+/gu;

/** What is said for a sentence: its reading, or where none is needed the sentence itself; empty where one is missing. */
export function saidOf({ text, reading, isMissing }: ReadSentence): string {
  return reading ?? (isMissing ? '' : text);
}

/** What of a reading can be written anew by itself: a syllable in Chinese, else a word. */
export function partsOf(said: string, language: Language): readonly PartOfReading[] {
  return [...said.matchAll(language === 'zh-CN' ? chinese : words)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
}

/** The reading with other sounds in the place of a part of it. */
export function withPart(said: string, { start, end }: PartOfReading, sounds: string): string {
  return `${said.slice(0, start)}${sounds.trim()}${said.slice(end)}`;
}

/** What is typed as v is ü: keyboards have no key for it. */
export function asTyped(sounds: string, language: Language): string {
  return language === 'zh-CN' ? sounds.trim().replaceAll('v', 'ü') : sounds.trim();
}

/** Whether each syllable somebody typed has its tone, so that nothing is spelled in letters by mistake. */
export function hasTones(sounds: string, language: Language): boolean {
  if (language !== 'zh-CN') return true;
  return sounds.split(/\s+/).every((one) => /^[a-zü]+[0-5]$|^[A-Z0-9]+$|\p{sc=Han}/u.test(one));
}
