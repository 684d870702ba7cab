import { setTimeout as sleep } from 'node:timers/promises';

const firstPauseMs = 50;
const longestPauseMs = 1000;

/**
 * Does something until it succeeds, for as long as servers may need to agree on another leader.
 * @param isFinal what no waiting mends.
 * @throws what it threw last, or what is final
 */
export async function patiently<Value>(
  work: () => Promise<Value>,
  { withinMs, isFinal }: { readonly withinMs: number; readonly isFinal: (error: unknown) => boolean },
): Promise<Value> {
  const untilMs = performance.now() + withinMs;
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
    try {
      return await work();
    } catch (error) {
      if (isFinal(error) || performance.now() + pauseMs > untilMs) throw error;
      await sleep(pauseMs);
    }
  }
}
