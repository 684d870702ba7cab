import { setTimeout } from 'node:timers/promises';

/** Waits until `look` finds something else than null or false, asking often; fails after `withinMs`. */
export async function eventually<Found>(look: () => Found | null | false, withinMs = 5000): Promise<Found> {
  const endMs = performance.now() + withinMs;
  while (performance.now() < endMs) {
    const found = look();
    if (found !== null && found !== false) return found;
    await setTimeout(5);
  }
  throw new Error(`Nothing within ${withinMs} ms`);
}
