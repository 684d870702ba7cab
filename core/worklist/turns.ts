import type { TerminalState } from '#contract/page/terminal.ts';
import type { Clock } from '../system/clock.ts';
import type { Live } from '../system/live.ts';

/** When something was asked, and in which turn: between two turns the terminal stood unused for a while. */
export interface Moment {
  readonly atMs: number;
  readonly turn: number;
}

/** So long nobody must have used the terminal before somebody else can be thought to stand there. */
const restMs = 30_000;
/** So long must lie between two askings of the same. */
const apartMs = 10 * 60_000;

/** Whether time and use say that two askings are two visitors: whoever begins two visits in a row is one. */
export function areTwoVisitors(earlier: Moment, later: Moment): boolean {
  return later.turn !== earlier.turn && later.atMs - earlier.atMs >= apartMs;
}

/** Watches who uses the terminal until `signal` aborts; says which moment it is. */
export function watchTurns(deps: {
  readonly clock: Clock;
  readonly state: Live<TerminalState>;
  readonly signal: AbortSignal;
}): () => Moment {
  const { clock, state, signal } = deps;
  let turn = 0;
  let freeSinceMs: number | null = clock.monotonicMs();
  const follow = async () => {
    for await (const { kind } of state.watch(signal)) {
      const nowMs = clock.monotonicMs();
      if (kind !== 'visit') freeSinceMs ??= nowMs;
      else {
        if (freeSinceMs !== null && nowMs - freeSinceMs >= restMs) turn += 1;
        freeSinceMs = null;
      }
    }
  };
  void follow();
  return () => ({ atMs: clock.monotonicMs(), turn });
}
