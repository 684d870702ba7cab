import type { Ledger } from '#contract/upstream/stream.ts';
import type { FactEvent, Run } from '#contract/upstream/sync.ts';
import { type NumberRanges, readMultirange, unionOf, writeMultirange } from '../ingest/number-ranges.ts';
import { emptyRun, fillRun, type Runs, runKeyOf, runsOf, takeEvents } from '../ingest/run-numbers.ts';

type LedgerRun = Ledger['runs'][number];

/** Older runs are looked up in the database. */
const mostRuns = 16;

export const emptyLedger: Ledger = { form: 'yingbin.ledger.1', boot: 0, bootId: '', lastSequence: 0, runs: [] };

const isSame = (one: Pick<Run, 'boot' | 'bootId'>, other: Pick<Run, 'boot' | 'bootId'>) =>
  one.boot === other.boot && one.bootId === other.bootId;

/** What a ledger says to a request that brings facts, by its run and number. */
export type Admission = 'yes' | 'repeated' | 'late' | 'cloned';

/** As `hub/ingest/guard.ts` has it, for the ledger in place of the table. */
export function admission(ledger: Ledger, run: Run): Admission {
  const known = ledger.runs.find((one) => isSame(one, run));
  if (run.request <= (known?.request ?? 0)) return 'repeated';
  if (run.boot > ledger.boot || isSame(run, ledger)) return 'yes';
  return known?.wasLate ? 'cloned' : 'late';
}

/** The ledger with a request that came late. */
export function withLate(ledger: Ledger, run: Run): Ledger {
  return withRun(ledger, { ...runIn(ledger, run), request: run.request, wasLate: true });
}

/** The ledger with a batch that is replicated. A letter's request is not counted. */
export function withBatch(
  ledger: Ledger,
  {
    run,
    events,
    isCarried,
    sequence,
  }: {
    readonly run: Run;
    readonly events: readonly FactEvent[];
    readonly isCarried: boolean;
    readonly sequence: number;
  },
): { readonly ledger: Ledger; readonly fresh: number } {
  const runs: Runs = new Map(
    [run, ...runsOf(events)].map((name) => {
      const numbers = emptyRun(name.boot, name.bootId);
      fillRun(numbers, runIn(ledger, name));
      return [runKeyOf(name), numbers];
    }),
  );
  const fresh = takeEvents(runs, events).length;
  let next: Ledger = { ...ledger, lastSequence: Math.max(ledger.lastSequence, sequence) };
  for (const { boot, bootId, received, missing } of runs.values()) {
    const numbers = { received: writeMultirange(received), missing: writeMultirange(missing) };
    next = withRun(next, { ...runIn(next, { boot, bootId }), ...numbers });
  }
  if (isCarried) return { ledger: next, fresh };
  const counted = withRun(next, { ...runIn(next, run), request: run.request });
  return { ledger: { ...counted, boot: run.boot, bootId: run.bootId }, fresh };
}

/** The ledger with all that the database knows as well. */
export function merged(ledger: Ledger, stored: Ledger): Ledger {
  const newer = stored.boot > ledger.boot ? { boot: stored.boot, bootId: stored.bootId } : {};
  return stored.runs.reduce<Ledger>(
    (sum, run) => {
      const own = runIn(sum, run);
      const union = (one: string, other: string) => unionOf(readMultirange(one), readMultirange(other));
      return withRun(sum, {
        ...own,
        request: Math.max(own.request, run.request),
        wasLate: own.wasLate || run.wasLate,
        received: writeMultirange(union(own.received, run.received)),
        missing: writeMultirange(union(own.missing, run.missing)),
      });
    },
    { ...ledger, ...newer },
  );
}

/** The ledger with the numbers that the database has, and no others: it was put back to an earlier state. */
export function putBack(ledger: Ledger, stored: Ledger): Ledger {
  const runs = ledger.runs.map((run) => {
    const { received, missing } = runIn(stored, run);
    return { ...run, received, missing };
  });
  return merged({ ...ledger, runs }, stored);
}

/** Whether the database has all that a ledger has. */
export function covers(stored: Ledger, ledger: Ledger): boolean {
  return ledger.runs.every((run) => {
    const known = numbersOf(runIn(stored, run));
    return writeMultirange(unionOf(known, numbersOf(run))) === writeMultirange(known);
  });
}

/** The numbers of a run that are here, or will not come. */
export function numbersOf({ received, missing }: Pick<LedgerRun, 'received' | 'missing'>): NumberRanges {
  return unionOf(readMultirange(received), readMultirange(missing));
}

function runIn(ledger: Ledger, { boot, bootId }: Pick<Run, 'boot' | 'bootId'>): LedgerRun {
  const none = { boot, bootId, request: 0, wasLate: false, received: '{}', missing: '{}' };
  return ledger.runs.find((one) => isSame(one, { boot, bootId })) ?? none;
}

function withRun(ledger: Ledger, run: LedgerRun): Ledger {
  const others = ledger.runs.filter((one) => !isSame(one, run));
  return { ...ledger, runs: [...others, run] };
}

/** What is kept of it: the newest runs, and those that a batch is about. */
export function trimmed(ledger: Ledger): Ledger {
  const runs = ledger.runs.toSorted((one, other) => other.boot - one.boot).slice(0, mostRuns);
  return { ...ledger, runs };
}
