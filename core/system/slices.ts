import { setImmediate as breathe, setTimeout as wait } from 'node:timers/promises';

/** Long enough to get on, short enough that nobody feels it. */
const sliceMs = 3;
/** Four times as long as a slice: work that nobody waits for takes a fifth of the loop. */
const restMs = 12;

/** Slices go one after the other, whoever they belong to: several of them in one turn of the loop would be a long one. */
let lastTurn: Promise<unknown> = Promise.resolve();

/** Resolves in a turn of the loop that no other slice has; with `atLeisure`, after a rest. */
export async function nextTurn(atLeisure = false): Promise<void> {
  if (atLeisure) await wait(restMs);
  const turn = lastTurn.then(() => breathe());
  lastTurn = turn;
  await turn;
}

/**
 * Gives every item to `take`, a few milliseconds at a time, so that the loop stays free; ends early when `signal` aborts.
 * `atLeisure` is for what nobody waits for.
 */
export async function inSlices<Item>(
  items: Iterable<Item>,
  signal: AbortSignal,
  take: (item: Item) => void,
  atLeisure = false,
): Promise<void> {
  await nextTurn(atLeisure);
  if (signal.aborted) return;
  let untilMs = performance.now() + sliceMs;
  for (const item of items) {
    take(item);
    if (performance.now() < untilMs) continue;
    await nextTurn(atLeisure);
    if (signal.aborted) return;
    untilMs = performance.now() + sliceMs;
  }
}
