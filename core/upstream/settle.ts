import type { Receipt } from '#contract/upstream/sync.ts';
import type { SentFact } from './events.ts';

/** The numbers of one run that lie in a batch. */
export interface SentRun {
  readonly boot: number;
  readonly bootId: string;
  readonly first: number;
  readonly last: number;
}

/** Where facts wait, as far as a receipt concerns it. */
export interface Settled {
  /** The number of the newest fact that a run has written. */
  readonly newest: (boot: number) => number;
  readonly take: (upTo: { readonly boot: number; readonly sequence: number }) => void;
  readonly tellTakenBefore: (upTo: { readonly boot: number; readonly sequence: number }, first: number) => void;
}

/** The runs of a batch whose facts are in their order. */
export function runsOf(facts: readonly SentFact[]): SentRun[] {
  return [...Map.groupBy(facts, ({ boot, bootId }) => `${boot} ${bootId}`).values()].flatMap((some) => {
    const [head, last] = [some[0], some.at(-1)];
    if (!head || !last) return [];
    const { boot, bootId } = head;
    return [{ boot, bootId, first: head.first ?? head.sequence, last: last.sequence }];
  });
}

/**
 * Removes what the hub has of a batch that was posted, and nothing that was not in it. The hub may well have more of a run: by
 * stick, or since the terminal lost power after it had removed some. It is not believed that it has what was never written, nor
 * that it has taken a batch and nothing of it; nothing is removed then. Where it has less than was removed before, it has
 * lost something, and is told which numbers it will not get.
 */
export function settle(waiting: Settled, sent: readonly SentRun[], receipt: Receipt): boolean {
  const known = receiptOf(sent, receipt);
  const isOdd = ({ boot, upTo, first }: (typeof known)[number]) => upTo > waiting.newest(boot) || upTo === first - 1;
  if (known.length !== sent.length || known.some(isOdd)) return false;
  for (const { boot, upTo, first, last } of known) {
    if (upTo >= first) waiting.take({ boot, sequence: Math.min(upTo, last) });
    else if (upTo < first - 1) waiting.tellTakenBefore({ boot, sequence: first - 1 }, upTo + 1);
  }
  return true;
}

/** A run in a letter; `isHead`: nothing of the run waited before it when the letter was written. */
export interface CarriedRun extends SentRun {
  readonly isHead: boolean;
}

/**
 * Removes what the hub has of a batch that was carried. Meanwhile it may have got later facts in another way, so that it may
 * well have more; nothing is removed that was not in the letter. What is missing before a letter may be in another one,
 * unless nothing waited before it.
 */
export function settleCarried(waiting: Settled, carried: readonly CarriedRun[], receipt: Receipt): boolean {
  const known = receiptOf(carried, receipt);
  const isOdd = ({ upTo, first, isHead }: (typeof known)[number]) => isHead && upTo === first - 1;
  if (known.length !== carried.length || known.some(isOdd)) return false;
  for (const { boot, upTo, first, last, isHead } of known) {
    if (upTo >= first) waiting.take({ boot, sequence: Math.min(upTo, last) });
    else if (isHead && upTo < first - 1) waiting.tellTakenBefore({ boot, sequence: first - 1 }, upTo + 1);
  }
  return true;
}

function receiptOf<Run extends SentRun>(sent: readonly Run[], { stored }: Receipt): (Run & { upTo: number })[] {
  return sent.flatMap((run) => {
    const found = stored.find(({ boot, bootId }) => boot === run.boot && bootId === run.bootId);
    return found ? [{ ...run, upTo: found.upTo }] : [];
  });
}
