import type { FactEvent } from '#contract/upstream/sync.ts';
import { hasNumber, type NumberRanges, unionOf, withoutRange, withRange, writeMultirange } from './number-ranges.ts';

/** A run of a terminal, with the numbers of its facts that are here and those that will not come. */
export interface RunNumbers {
  readonly boot: number;
  readonly bootId: string;
  received: NumberRanges;
  missing: NumberRanges;
}

/** Runs of one terminal, by {@link runKeyOf}. */
export type Runs = Map<string, RunNumbers>;

export function runKeyOf({ boot, bootid }: Pick<FactEvent, 'boot' | 'bootid'>): string {
  return `${boot} ${bootid}`;
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
