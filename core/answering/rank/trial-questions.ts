import type { AskedEntry } from '../index/base.ts';
import { reword } from '../text/rewording.ts';

/** A question whose truth is known. */
export interface TrialQuestion {
  /** The entry that answers it. */
  readonly id: string;
  readonly text: string;
}

/** What is asked in a round of trials, and what is left of the entries to find it in. */
export interface TrialRound {
  readonly kept: readonly AskedEntry[];
  readonly asked: readonly TrialQuestion[];
}

/** Fewer entries tell nothing. */
export const minEntries = 20;
const rounds = 3;
/** Trials cost a question each; this many take about half a second and leave a standard error below 2 points. */
const maxTrialEntries = 150;

/** Whether a venue's own entries can tell anything: too few, or no second phrasing anywhere, cannot. */
export function canBeTried(entries: readonly AskedEntry[]): boolean {
  return entries.length >= minEntries && entries.some(({ phrasings }) => phrasings.length > 1);
}

/** Each phrasing is left out in turn and asked; entries with one phrasing are asked in generated words. */
export function trialRounds(entries: readonly AskedEntry[]): readonly TrialRound[] {
  return Array.from({ length: rounds }, (_, round) => trialRound(entries, round));
}

function trialRound(entries: readonly AskedEntry[], round: number): TrialRound {
  const held = entries.map(({ phrasings }) => (phrasings.length > 1 ? round % phrasings.length : -1));
  const random = repeatable(round + 1);
  const step = Math.max(1, Math.ceil(entries.length / maxTrialEntries));
  return {
    kept: entries.map(({ id, phrasings }, number) => ({
      id,
      phrasings: phrasings.filter((_, at) => at !== held[number]),
    })),
    asked: entries.flatMap(({ id, phrasings }, number) => {
      if (number % step !== round % step) return [];
      return [{ id, text: phrasings[held[number] ?? -1] ?? reword(phrasings[0] ?? '', random) }];
    }),
  };
}

/** Numbers in [0, 1) that are the same at every import of the same pack. */
function repeatable(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state / 0x8000_0000;
  };
}
