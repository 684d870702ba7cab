import type { Candidate } from '../candidate.ts';
import type { InputMethod } from '../input-method.ts';
import type { PackWord } from '../pack-words.ts';
import { type KanaPiece, kanaPieces, toHiragana, toKana, toKatakana } from './romaji.ts';

interface ReadWord {
  readonly text: string;
  readonly reading: string;
}

const mostBegun = 12;
const leastBegun = 2;
/** Shorter readings inside a longer run are too often something else. */
const leastInside = 3;

/**
 * Japanese by romaji or kana. Kanji come from the venue's words that have a reading, written or given;
 * besides them there are hiragana, katakana and the letters themselves.
 */
export function createKanaMethod(packWords: readonly PackWord[]): InputMethod {
  const words = packWords.flatMap(({ text, reading }) => {
    const kana = toHiragana(reading ?? text);
    return /^[ぁ-ゖー]+$/.test(kana) && kana !== text ? [{ text, reading: kana }] : [];
  });
  return {
    accepts: (text, letters) => /^[a-zぁ-ゖー]$/.test(text) || (/^['-]$/.test(text) && letters !== ''),
    show: (letters) => toKana(letters, false),
    settle: (letters) => toKana(letters, true),
    candidates: (letters) => (letters === '' ? [] : distinct(kanaCandidates(letters, words))),
    spaceChooses: true,
    isFirm: false,
  };
}

function kanaCandidates(letters: string, words: readonly ReadWord[]): Candidate[] {
  const kana = toKana(letters, true);
  const whole = (text: string) => ({ text, uses: letters.length });
  const begun = toKana(letters, false).replace(/[a-z]+$/, '');
  const pieces = kanaPieces(letters);
  return [
    ...words.filter((word) => word.reading === kana).map((word) => whole(word.text)),
    ...convertInside(kana, words).map(whole),
    ...(begun.length < leastBegun
      ? []
      : words.filter((word) => word.reading.startsWith(begun) && word.reading !== kana)
    )
      .slice(0, mostBegun)
      .map((word) => whole(word.text)),
    whole(kana),
    whole(toKatakana(kana)),
    ...words.flatMap((word) => partial(word, kana, pieces)),
    ...(letters === kana ? [] : [whole(letters)]),
  ];
}

/** The kana with the longest of the venue's words put in from the left, where there is any. */
function convertInside(kana: string, words: readonly ReadWord[]): string[] {
  let converted = '';
  let position = 0;
  let isConverted = false;
  while (position < kana.length) {
    const fitting = words.filter(({ reading }) => reading.length >= leastInside && kana.startsWith(reading, position));
    const longest = fitting.reduce<ReadWord | undefined>(
      (best, word) => (word.reading.length > (best?.reading.length ?? 0) ? word : best),
      undefined,
    );
    converted += longest?.text ?? kana.charAt(position);
    position += longest?.reading.length ?? 1;
    isConverted ||= longest !== undefined;
  }
  return isConverted ? [converted] : [];
}

/** A word that the first kana make; it fits only where it ends between two pieces of letters. */
function partial(word: ReadWord, kana: string, pieces: readonly KanaPiece[]): Candidate[] {
  if (word.reading.length >= kana.length || !kana.startsWith(word.reading)) return [];
  let length = 0;
  for (const piece of pieces) {
    length += piece.kana.length;
    if (length === word.reading.length) return [{ text: word.text, uses: piece.end }];
  }
  return [];
}

function distinct(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ text }) => !seen.has(text) && seen.add(text));
}
