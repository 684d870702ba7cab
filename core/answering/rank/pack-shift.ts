import type { AskedEntry, Base, Row } from '../index/base.ts';
import type { Ranker } from './ranker.ts';
import { logistic, logitOf } from './trees.ts';

/** Costs a question each. */
const maxAsked = 150;
/** So many near-misses count as much as the belief that a pack is like those the ranker learned from. */
const beliefCount = 20;
/** Beyond this a pack is unlike anything that was measured. */
const maxShift = 2.5;

/** What is found for the titles of entries, spread over the pack, when the entry itself is hidden: near-misses. */
export function nearMissesOf(base: Base, entries: readonly AskedEntry[]): (readonly Row[])[] {
  const step = Math.max(1, Math.ceil(entries.length / maxAsked));
  return entries.flatMap(({ id, phrasings }, number) => {
    if (number % step !== 0) return [];
    const own = base.numberOf(id);
    const found = base.find(base.analyse(phrasings[0] ?? ''), (entry) => entry !== own);
    return found.length === 0 ? [] : [found];
  });
}

/** How sure a ranker is of near-misses on average, in log-odds; 0 for none. */
export function meanLogOdds(ranker: Ranker, nearMisses: readonly (readonly Row[])[]): number {
  let sum = 0;
  for (const rows of nearMisses) sum += logitOf(ranker.rank(rows.map(({ features }) => features))[0]?.p ?? 0);
  return nearMisses.length === 0 ? 0 : sum / nearMisses.length;
}

/**
 * How far a ranker is too sure in a pack, as log-odds to add: where entries are more alike than in what it learned from,
 * their titles are taken for each other with more confidence, and so will visitors' near-misses be. The difference to
 * what it showed in training is taken off, the less the fewer entries tell of it.
 */
export function shiftOf(base: Base, entries: readonly AskedEntry[], ranker: Ranker): number {
  if (ranker.nearLogOdds === null) return 0;
  const nearMisses = nearMissesOf(base, entries);
  const told = nearMisses.length / (nearMisses.length + beliefCount);
  const shift = told * (ranker.nearLogOdds - meanLogOdds(ranker, nearMisses));
  return Math.round(1000 * Math.min(maxShift, Math.max(-maxShift, shift))) / 1000;
}

/** A ranker with all its probabilities shifted by so many log-odds; the order stays. */
export function shifted(ranker: Ranker, shift: number): Ranker {
  if (shift === 0) return ranker;
  return {
    ...ranker,
    rank: (rows) => ranker.rank(rows).map(({ place, p }) => ({ place, p: logistic(logitOf(p) + shift) })),
  };
}
