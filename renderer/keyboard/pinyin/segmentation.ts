import { isFuzzySyllable, isInitial, isSyllable, isSyllableStart, longestSyllable } from './syllables.ts';

/** A stretch of typed letters read as one character: a syllable, its first letters, or letters that are no pinyin. */
export interface Slot {
  readonly text: string;
  /** Position after the slot, past any separator that follows. */
  readonly end: number;
  /** No character can be read from it; it stays as typed. */
  readonly raw: boolean;
}

/** The readings of a run of letters that are worth following: the slots that may start at each position. */
export interface Lattice {
  readonly letters: string;
  readonly slotsByStart: readonly (readonly Slot[])[];
  /** The shortest reading, covering every letter. */
  readonly plainest: readonly Slot[];
}

export const separator = "'";

const syllableCost = 1;
const fuzzyCost = 1.6;
const unfinishedCost = 1.5;
const initialCost = 2;
/** Below two single initials, so that `sh` is read both as one unfinished character and as two. */
const doubleInitialCost = 3.5;
const rawCost = 10;
/** Readings this much longer than the shortest are dropped: `xi an` stays beside `xian`, `x i a n` does not. */
const slack = 1.2;

/** Reads letters as pinyin in every sensible way; `'` forces a boundary. Never fails: what is no pinyin stays raw. */
export function readLetters(letters: string): Lattice {
  const edges = allEdges(letters);
  const ahead = costToEnd(letters, edges);
  const behind = costFromStart(letters, edges);
  const limit = (ahead[skipSeparators(letters, 0)] ?? 0) + slack;
  const slotsByStart = edges.map((starting, start) =>
    starting
      .filter((edge) => (behind[start] ?? Infinity) + edge.cost + (ahead[edge.slot.end] ?? Infinity) <= limit)
      .map((edge) => edge.slot),
  );
  return { letters, slotsByStart, plainest: followCheapest(letters, edges, ahead) };
}

/** The letters as they stand in the field while being typed, one space between syllables: `diu l`. */
export function spaceOut(lattice: Lattice): string {
  return lattice.plainest.map((slot) => slot.text).join(' ');
}

interface Edge {
  readonly slot: Slot;
  readonly cost: number;
}

function allEdges(letters: string): Edge[][] {
  return Array.from({ length: letters.length }, (_, start) => {
    if (letters[start] === separator) return [];
    const edges: Edge[] = [];
    for (let length = 1; length <= longestSyllable && start + length <= letters.length; length++) {
      const text = letters.slice(start, start + length);
      if (text.endsWith(separator)) break;
      const end = skipSeparators(letters, start + length);
      const cost = costOf(text, start + length === letters.length);
      if (cost !== undefined) edges.push({ slot: { text, end, raw: false }, cost });
      else if (length === 1) edges.push({ slot: { text, end, raw: true }, cost: rawCost });
    }
    return edges;
  });
}

function costOf(text: string, isLast: boolean): number | undefined {
  if (isSyllable(text)) return syllableCost;
  if (isInitial(text)) return text.length === 1 ? initialCost : doubleInitialCost;
  if (isFuzzySyllable(text)) return fuzzyCost;
  return isLast && isSyllableStart(text) ? unfinishedCost : undefined;
}

function skipSeparators(letters: string, from: number): number {
  let position = from;
  while (letters[position] === separator) position++;
  return position;
}

function costToEnd(letters: string, edges: readonly Edge[][]): number[] {
  const costs = new Array<number>(letters.length + 1).fill(Infinity);
  costs[letters.length] = 0;
  for (let start = letters.length - 1; start >= 0; start--)
    for (const { slot, cost } of edges[start] ?? [])
      costs[start] = Math.min(costs[start] ?? Infinity, cost + (costs[slot.end] ?? Infinity));
  return costs;
}

function costFromStart(letters: string, edges: readonly Edge[][]): number[] {
  const costs = new Array<number>(letters.length + 1).fill(Infinity);
  costs[skipSeparators(letters, 0)] = 0;
  for (let start = 0; start < letters.length; start++)
    for (const { slot, cost } of edges[start] ?? [])
      costs[slot.end] = Math.min(costs[slot.end] ?? Infinity, cost + (costs[start] ?? Infinity));
  return costs;
}

function followCheapest(letters: string, edges: readonly Edge[][], ahead: readonly number[]): Slot[] {
  const slots: Slot[] = [];
  let position = skipSeparators(letters, 0);
  while (position < letters.length) {
    const total = (edge: Edge) => edge.cost + (ahead[edge.slot.end] ?? Infinity);
    const best = (edges[position] ?? []).reduce((a, b) => (total(b) <= total(a) ? b : a));
    slots.push(best.slot);
    position = best.slot.end;
  }
  return slots;
}
