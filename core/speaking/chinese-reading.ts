import { pinyin } from 'pinyin-pro';
import { mapSyllables } from './syllables.ts';

/**
 * A Chinese text as pinyin with tone numbers: the right reading of characters that have several is chosen by the words
 * they stand in, and 一 and 不 change their tone as they do in speech. Syllables already written as pinyin stay.
 */
export function pinyinReading(text: string): string {
  return mapSyllables(text, readCharacters, (syllable) => syllable)
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[,.!?;:])/g, '')
    .trim();
}

const marks: Readonly<Record<string, string>> = {
  '，': ',',
  '、': ',',
  '。': '.',
  '！': '!',
  '？': '?',
  '；': ';',
  '：': ':',
};

function readCharacters(text: string): string {
  const units = pinyin(text, { toneType: 'num', type: 'all', toneSandhi: true });
  return units
    .map(({ origin, pinyin: read, isZh }) => (isZh ? ` ${neutral(read)} ` : (marks[origin] ?? origin)))
    .join('');
}

/** The neutral tone is 5 for the voice and 0 for the dictionary. */
function neutral(read: string): string {
  return read.replace(/0$/, '5');
}
