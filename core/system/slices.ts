import { setImmediate as breathe } from 'node:timers/promises';

/** Long enough to get on, short enough that nobody feels it. */
const sliceMs = 3;

/** Gives every item to `take`, a few milliseconds at a time, so that the loop stays free; ends early when `signal` aborts. */
export async function inSlices<Item>(
  items: Iterable<Item>,
  signal: AbortSignal,
  take: (item: Item) => void,
): Promise<void> {
  if (signal.aborted) return;
  let untilMs = performance.now() + sliceMs;
  for (const item of items) {
    take(item);
    if (performance.now() < untilMs) continue;
    await breathe();
    if (signal.aborted) return;
    untilMs = performance.now() + sliceMs;
  }
}
