import type { Language } from '#contract/base/language.ts';
import { pinyinReading } from './chinese-reading.ts';
import type { SaidAs } from './spoken-content.ts';
import { spokenForm } from './spoken-form.ts';
import { characterFor, mapSyllables } from './syllables.ts';
import type { Voice } from './voice.ts';

/**
 * What a voice is given for a sentence. Syllables of a reading are no figures and stay as they are; a voice that knows
 * characters only is given such as sound like them.
 */
export function saidForm(
  written: string,
  saidAs: SaidAs | null,
  language: Language,
  reads: Voice['readsChinese'],
): string {
  if (!saidAs) return spokenForm(written, language);
  if (language !== 'zh-CN') return spokenForm(saidAs.reading, language);
  // The machine's reading is what the characters say: such a voice knows it better.
  if (reads === 'characters' && saidAs.origin === 'made') return spokenForm(written, language);
  const say = reads === 'characters' ? (one: string) => characterFor(one) ?? '' : (one: string) => ` ${one} `;
  return mapSyllables(saidAs.reading, (text) => spokenForm(text, language), say)
    .join('')
    .trim();
}

/** A Chinese sentence as it is said, in pinyin. */
export function madeChineseReading(text: string): string {
  return pinyinReading(spokenForm(text, 'zh-CN'));
}

/** Whether a voice can read what somebody wrote as a reading. */
export function isReadable(reading: string, language: Language): boolean {
  if (language === 'ja') return !/\p{sc=Han}/u.test(reading) && /\p{L}/u.test(reading);
  if (language !== 'zh-CN') return /\p{L}/u.test(reading);
  let isKnown = true;
  const rest = mapSyllables(
    reading,
    (text) => text,
    (syllable) => {
      isKnown &&= characterFor(syllable) !== null;
      return '字';
    },
  );
  return isKnown && /\p{sc=Han}/u.test(rest.join(''));
}

/** Whether a sentence cannot be read as it is written: a Japanese one with Chinese characters. */
export function needsReading(text: string, language: Language): boolean {
  return language === 'ja' && /\p{sc=Han}/u.test(text);
}
