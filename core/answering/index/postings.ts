import { fields } from '../text/tokens.ts';

/** In forward lists the top bit says that the term is light there. */
export const lightBit = 0x8000_0000;
export const termMask = 0x7fff_ffff;

const saturation = 1.2;
const lengthShare = 0.3;
/** An impact of 255 stands for the most a term can give: saturation + 1. */
const impactSteps = 255 / (saturation + 1);
/** The weight of an impact step. */
export const impactUnit = 1 / impactSteps;

/** The terms of all phrasings, as they were given. */
export interface Lists {
  /** Phrasings of entry e lie in [phrasingStart[e], phrasingStart[e + 1]). */
  readonly phrasingStart: Uint32Array;
  /** Terms of phrasing p in field f lie in [forwardStart[p * fields + f], forwardStart[p * fields + f + 1]). */
  readonly forwardStart: Uint32Array;
  readonly forward: Uint32Array;
}

/** Which entries have a term, and what it gives them. */
export interface Postings {
  /** Postings of term t lie in [postingStart[t], postingStart[t + 1]). */
  readonly postingStart: Uint32Array;
  readonly postingEntry: Uint32Array;
  readonly postingImpact: Uint8Array;
}

/** The terms of one entry, all phrasings together: [start, end) in the forward list. */
export function spanOf({ phrasingStart, forwardStart }: Lists, entry: number): [number, number] {
  const start = forwardStart[(phrasingStart[entry] ?? 0) * fields.length] ?? 0;
  return [start, forwardStart[(phrasingStart[entry + 1] ?? 0) * fields.length] ?? 0];
}

/** Turns the forward lists round: BM25 impacts (Robertson and Zaragoza 2009) of merged entries, by term. */
export function postingsOf(lists: Lists, termField: Uint8Array, entryCount: number): Postings {
  const { postingStart, relativeLength } = countTerms(lists, termField, entryCount);
  const size = postingStart[termField.length] ?? 0;
  const postingEntry = new Uint32Array(size);
  const postingImpact = new Uint8Array(size);
  const next = postingStart.slice(0, termField.length);
  const times = new Uint32Array(termField.length);
  for (let entry = 0; entry < entryCount; entry++) {
    const [start, end] = spanOf(lists, entry);
    for (let at = start; at < end; at++) (times[(lists.forward[at] as number) & termMask] as number) += 1;
    for (let at = start; at < end; at++) {
      const term = (lists.forward[at] as number) & termMask;
      const count = times[term] as number;
      // Met again: its posting is written already.
      if (count === 0) continue;
      times[term] = 0;
      const slot = next[term] as number;
      next[term] = slot + 1;
      postingEntry[slot] = entry;
      postingImpact[slot] = impactOf(count, relativeLength(termField[term] as number, entry));
    }
  }
  return { postingStart, postingEntry, postingImpact };
}

function impactOf(count: number, relativeLength: number): number {
  const impact = (count * (saturation + 1)) / (count + saturation * (1 - lengthShare + lengthShare * relativeLength));
  return Math.max(1, Math.round(impact * impactSteps));
}

function countTerms(lists: Lists, termField: Uint8Array, entryCount: number) {
  const postingStart = new Uint32Array(termField.length + 1);
  const lastEntry = new Int32Array(termField.length).fill(-1);
  const lengths = new Uint32Array(entryCount * fields.length);
  const totals = new Float64Array(fields.length);
  for (let entry = 0; entry < entryCount; entry++) {
    const [start, end] = spanOf(lists, entry);
    for (let at = start; at < end; at++) {
      const term = (lists.forward[at] as number) & termMask;
      const field = termField[term] as number;
      (lengths[entry * fields.length + field] as number) += 1;
      (totals[field] as number) += 1;
      if (lastEntry[term] !== entry) (postingStart[term + 1] as number) += 1;
      lastEntry[term] = entry;
    }
  }
  for (let term = 0; term < termField.length; term++)
    (postingStart[term + 1] as number) += postingStart[term] as number;
  const relativeLength = (field: number, entry: number) => {
    const mean = (totals[field] as number) / entryCount;
    return mean === 0 ? 1 : (lengths[entry * fields.length + field] as number) / mean;
  };
  return { postingStart, relativeLength };
}
