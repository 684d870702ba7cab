import type { FactEvent } from '#contract/upstream/sync.ts';
import {
  hasNumber,
  type NumberRanges,
  readMultirange,
  unionOf,
  withoutRange,
  withRange,
  writeMultirange,
} from './number-ranges.ts';

interface Numbers {
  readonly received: NumberRanges;
  readonly missing: NumberRanges;
}

/** A run of a terminal, with the numbers of its facts that are here and those that will not come. */
export interface RunNumbers {
  readonly boot: number;
  readonly bootId: string;
  received: NumberRanges;
  missing: NumberRanges;
  /** As they were stored before. */
  stored: Numbers;
}

/** Runs of one terminal, by {@link runKeyOf}. */
export type Runs = Map<string, RunNumbers>;

export function runKeyOf({ boot, bootid }: Pick<FactEvent, 'boot' | 'bootid'>): string {
  return `${boot} ${bootid}`;
}

/** A run of which nothing is here. */
export function emptyRun(boot: number, bootId: string): RunNumbers {
  return { boot, bootId, received: [], missing: [], stored: { received: [], missing: [] } };
}

/** Gives a run the numbers that are stored of it, as PostgreSQL writes them. */
export function fillRun(run: RunNumbers, row: { readonly received: string; readonly missing: string }): void {
  run.received = readMultirange(row.received);
  run.missing = readMultirange(row.missing);
  run.stored = { received: run.received, missing: run.missing };
}

/** Whether an event is new; its numbers are then taken. A range tells of numbers that will not come, those that are not here. */
export function takeEvent(runs: Runs, event: FactEvent): boolean {
  const run = runs.get(runKeyOf(event));
  const last = Number(event.sequence);
  if (!run) return false;
  if (event.firstsequence === undefined) {
    if (hasNumber(run.received, last)) return false;
    run.received = withRange(run.received, { first: last, last });
    run.missing = withoutRange(run.missing, { first: last, last });
    return true;
  }
  const known = unionOf(run.received, run.missing);
  const told = { first: Number(event.firstsequence), last };
  run.missing = run.received.reduce(withoutRange, withRange(run.missing, told));
  return known.length === 0 || writeMultirange(withRange(known, told)) !== writeMultirange(known);
}

/** What the list of terminals says of all runs of one: in how many numbers are missing in between, and how many will not come. */
export interface RunSums {
  readonly gaps: number;
  readonly dropped: number;
}

/** By how much what was taken changes the sums of a terminal. */
export function changeOfSums(runs: Runs): RunSums {
  const change = (sum: (numbers: Numbers) => number) =>
    [...runs.values()].reduce((changed, run) => changed + sum(run) - sum(run.stored), 0);
  return {
    gaps: change(({ received, missing }) => (unionOf(received, missing).length > 1 ? 1 : 0)),
    dropped: change(({ missing }) => missing.reduce((sum, { first, last }) => sum + last - first + 1, 0)),
  };
}
