import type { Candidate } from '../candidate.ts';
import type { PackMatch } from './pack-index.ts';
import { type Lattice, readLetters } from './segmentation.ts';
import { composeSentence, type ReadingTools, readingsOfRun, slotRuns } from './sentence.ts';

const mostCandidates = 240;
const mostBegun = 4;
const mostOfOneRun = 48;
const mostOfOneCharacter = 200;

interface Scored {
  readonly text: string;
  readonly end: number;
  readonly score: number;
}

/**
 * What typed letters may stand for, best first: the venue's words that use up all letters, then words and the composed
 * sentence that do, a few of the venue's words begun by them, words for the first letters only, and the letters themselves;
 * letters that are no pinyin come before all but the venue's words.
 * Empty only for no letters.
 */
export function pinyinCandidates(letters: string, tools: ReadingTools): Candidate[] {
  const lattice = readLetters(letters);
  const start = lattice.slotsByStart.findIndex((slots) => slots.length > 0);
  if (start < 0) return letters === '' ? [] : [{ text: letters, uses: letters.length }];
  const found = tools.pack.find(lattice, start);
  // Who writes out a part wants it; who abbreviates wants the whole of which it is one.
  const isGuessed = ({ isPart, penalty, missing }: PackMatch) => isPart && (penalty > 0 || missing > 0);
  const pack = found.filter((match) => !isGuessed(match));
  const parts = new Set(found.filter(isGuessed).map(({ text }) => text));
  const words = lexiconWords(lattice, start, tools);
  const isWhole = (word: { end: number }) => word.end === letters.length;
  const whole = byScore([
    ...words.filter(isWhole),
    ...fuzzyPackWords(pack, isWhole),
    ...sentences(lattice, tools).filter(({ text }) => !parts.has(text)),
  ]);
  const asTyped = isPinyin(lattice) ? [] : [{ text: letters, end: letters.length, score: 0 }];
  const ordered = [
    ...surePackWords(pack, isWhole),
    ...asTyped,
    ...whole.slice(0, 1),
    ...begunPackWords(pack),
    ...whole.slice(1),
    ...partialWords(words, pack, letters.length),
  ];
  return distinct(ordered, letters).slice(0, mostCandidates);
}

/** `wifi` is not, and is most likely meant as it stands. */
function isPinyin(lattice: Lattice): boolean {
  return lattice.plainest.every((slot) => !slot.raw);
}

function lexiconWords(lattice: Lattice, start: number, { source, match }: ReadingTools): Scored[] {
  return slotRuns(lattice, start).flatMap((run) => {
    const end = run.at(-1)?.end ?? start;
    const limit = run.length === 1 ? mostOfOneCharacter : mostOfOneRun;
    return source.find(run, readingsOfRun(run, lattice, match), limit).map((word) => ({ ...word, end }));
  });
}

function sentences(lattice: Lattice, tools: ReadingTools): Scored[] {
  const sentence = isPinyin(lattice) ? composeSentence(lattice, tools) : undefined;
  return sentence === undefined ? [] : [{ ...sentence, end: lattice.letters.length }];
}

/** Read without merging sounds; such a word goes before anything from the general list. */
function isSure(match: PackMatch): boolean {
  return match.penalty < sureBelow(match.text.length);
}

/** Every character abbreviated to its first letter is still sure. */
function sureBelow(length: number): number {
  return 4 * length + 0.5;
}

function surePackWords(pack: readonly PackMatch[], isWhole: (match: PackMatch) => boolean): Scored[] {
  return pack
    .filter((match) => match.missing === 0 && isWhole(match) && isSure(match))
    .sort((a, b) => a.penalty - b.penalty || a.rank - b.rank);
}

function fuzzyPackWords(pack: readonly PackMatch[], isWhole: (match: PackMatch) => boolean): Scored[] {
  return pack.filter((match) => match.missing === 0 && isWhole(match) && !isSure(match));
}

function begunPackWords(pack: readonly PackMatch[]): Scored[] {
  return pack
    .filter((match) => match.missing > 0)
    .sort((a, b) => a.penalty - b.penalty || a.missing - b.missing || a.rank - b.rank)
    .slice(0, mostBegun);
}

function partialWords(words: readonly Scored[], pack: readonly PackMatch[], length: number): Scored[] {
  const listed = pack.filter((match) => match.missing === 0);
  return [...listed, ...words].filter((word) => word.end < length).sort((a, b) => b.end - a.end || b.score - a.score);
}

function byScore(words: readonly Scored[]): Scored[] {
  return [...words].sort((a, b) => b.score - a.score);
}

function distinct(words: readonly Scored[], letters: string): Candidate[] {
  const usesByText = new Map<string, number>();
  for (const { text, end } of words) if (!usesByText.has(text)) usesByText.set(text, end);
  if (!usesByText.has(letters)) usesByText.set(letters, letters.length);
  return Array.from(usesByText, ([text, uses]) => ({ text, uses }));
}
