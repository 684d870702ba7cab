import type { WordSource } from './lexicon.ts';
import { longestWord } from './lexicon-format.ts';
import type { PackIndex } from './pack-index.ts';
import type { Lattice, Slot } from './segmentation.ts';
import type { MatchSlot, Readings } from './slot-match.ts';

export interface Sentence {
  readonly text: string;
  readonly score: number;
  readonly wordCount: number;
}

export interface ReadingTools {
  readonly source: WordSource;
  readonly pack: PackIndex;
  readonly match: MatchSlot;
}

/** A letter that is no pinyin is kept as typed, but only when nothing else can be read. */
const rawScore = -25;
/** Bounds the work where almost every letter can be read in two ways, as in zhshch; real words need far fewer. */
const mostRuns = 96;

interface Reached {
  readonly score: number;
  readonly from: number;
  readonly text: string;
  readonly wordCount: number;
}

/**
 * The likeliest words for all letters: Viterbi over words, each as likely as it is frequent, whatever stands beside it.
 * Undefined only for no letters at all.
 */
export function composeSentence(lattice: Lattice, tools: ReadingTools): Sentence | undefined {
  const end = lattice.letters.length;
  const reached: (Reached | undefined)[] = new Array(end + 1);
  const first = lattice.slotsByStart.findIndex((slots) => slots.length > 0);
  if (first < 0) return undefined;
  reached[first] = { score: 0, from: -1, text: '', wordCount: 0 };
  for (let start = first; start < end; start++) {
    const here = reached[start];
    if (here === undefined) continue;
    const offer = (to: number, text: string, score: number) => {
      const total = here.score + score;
      if (total > (reached[to]?.score ?? -Infinity))
        reached[to] = { score: total, from: start, text, wordCount: here.wordCount + 1 };
    };
    offerWords(lattice, start, tools, offer);
  }
  const last = reached[end];
  return last && { text: readBack(reached, end), score: last.score, wordCount: last.wordCount };
}

/** The runs of up to `longestWord` slots from a position, in the readings that are followed; short ones first. */
export function slotRuns(lattice: Lattice, start: number): Slot[][] {
  const runs = extensions(lattice, [], start);
  // The list grows while it is walked: each run is followed by its extensions.
  for (const run of runs) {
    if (runs.length >= mostRuns) break;
    if (run.length < longestWord) runs.push(...extensions(lattice, run, run.at(-1)?.end ?? start));
  }
  return runs;
}

function extensions(lattice: Lattice, run: readonly Slot[], position: number): Slot[][] {
  return (lattice.slotsByStart[position] ?? []).filter((slot) => !slot.raw).map((slot) => [...run, slot]);
}

/** What reading each slot of a run costs; the slot that ends the letters may be unfinished. */
export function readingsOfRun(run: readonly Slot[], lattice: Lattice, match: MatchSlot): Readings[] {
  return run.map((slot) => match(slot, slot.end === lattice.letters.length));
}

function offerWords(
  lattice: Lattice,
  start: number,
  { source, pack, match }: ReadingTools,
  offer: (to: number, text: string, score: number) => void,
): void {
  for (const run of slotRuns(lattice, start)) {
    const end = run.at(-1)?.end ?? start;
    const [word] = source.find(run, readingsOfRun(run, lattice, match), 1);
    if (word !== undefined) offer(end, word.text, word.score);
    else if (run.length === 1) offer(end, run[0]?.text ?? '', rawScore);
  }
  for (const word of pack.find(lattice, start)) if (word.missing === 0) offer(word.end, word.text, word.score);
  for (const slot of lattice.slotsByStart[start] ?? []) if (slot.raw) offer(slot.end, slot.text, rawScore);
}

function readBack(reached: readonly (Reached | undefined)[], end: number): string {
  const texts: string[] = [];
  for (let step = reached[end]; step !== undefined && step.from >= 0; step = reached[step.from]) texts.push(step.text);
  return texts.reverse().join('');
}
