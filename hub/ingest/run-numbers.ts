import type { FactEvent } from '#contract/upstream/sync.ts';
import {
  hasNumber,
  meets,
  type NumberRanges,
  readMultirange,
  unionOf,
  withoutRange,
  withRange,
  writeMultirange,
} from './number-ranges.ts';

/** A run of a terminal, by its number and name. */
export interface RunName {
  readonly boot: number;
  readonly bootId: string;
}

interface Numbers {
  readonly received: NumberRanges;
  readonly missing: NumberRanges;
}

/** A run of a terminal, with the numbers of its facts that are here and those that will not come. */
export interface RunNumbers extends RunName {
  received: NumberRanges;
  missing: NumberRanges;
  /** As they were stored before. */
  stored: Numbers;
}

/** Runs of one terminal, by {@link runKeyOf}. */
export type Runs = Map<string, RunNumbers>;

export function runKeyOf({ boot, bootId }: RunName): string {
  return `${boot} ${bootId}`;
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

/** The runs that events are of, each once. */
export function runsOf(events: readonly Pick<FactEvent, 'boot' | 'bootid'>[]): RunName[] {
  const runs = new Map<string, RunName>();
  let last: RunName | undefined;
  for (const { boot, bootid } of events) {
    // Events of one run stand together.
    if (last && last.boot === boot && last.bootId === bootid) continue;
    last = { boot, bootId: bootid };
    runs.set(runKeyOf(last), last);
  }
  return [...runs.values()];
}

/** The events that are new, in their order; their numbers are then taken. */
export function takeEvents(runs: Runs, events: readonly FactEvent[]): readonly FactEvent[] {
  const fresh: FactEvent[] = [];
  for (let at = 0; at < events.length; ) {
    const stretch = stretchFrom(events, at);
    fresh.push(...takeStretch(runs, stretch));
    at += stretch.length;
  }
  return fresh;
}

/** The event at a place, and those after it that go on with its run number by number: a usual batch is one stretch. */
function stretchFrom(events: readonly FactEvent[], at: number): readonly FactEvent[] {
  const head = events[at];
  if (!head) return [];
  const first = Number(head.sequence);
  let end = at + 1;
  for (let next = events[end]; next && isAfter(next, head, first + end - at); next = events[end]) end += 1;
  return events.slice(at, end);
}

function isAfter(next: FactEvent, head: FactEvent, number: number): boolean {
  const isAlone = head.firstsequence !== undefined || next.firstsequence !== undefined;
  return !isAlone && next.boot === head.boot && next.bootid === head.bootid && Number(next.sequence) === number;
}

function takeStretch(runs: Runs, stretch: readonly FactEvent[]): readonly FactEvent[] {
  const [head] = stretch;
  const run = head && runs.get(runKeyOf({ boot: head.boot, bootId: head.bootid }));
  if (!run) return [];
  const first = Number(head.sequence);
  const numbers = { first, last: first + stretch.length - 1 };
  const isOfFacts = head.firstsequence === undefined;
  if (!isOfFacts || meets(run.received, numbers) || meets(run.missing, numbers)) {
    return stretch.filter((event) => takeEvent(run, event));
  }
  run.received = withRange(run.received, numbers);
  return stretch;
}

/** Whether an event is new; its numbers are then taken. A range tells of numbers that will not come, those that are not here. */
function takeEvent(run: RunNumbers, event: FactEvent): boolean {
  const last = Number(event.sequence);
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
