import { childMessageSchema, type SupervisorMessage } from '#contract/process/supervision.ts';
import type { Child, ChildExit } from './child.ts';
import type { Cancel, Clock } from './clock.ts';
import { afterPatience, waitedForProcessorMs } from './patience.ts';

/** Why a child was ended or counted as failed. */
export type ChildFailure = 'exited' | 'init-deadline' | 'unresponsive' | 'memory' | 'malformed-message';

export interface ChildLimits {
  /** From start to `ready`, model loading included. Neither deadline runs while the child waits for a busy processor. */
  readonly initDeadlineMs: number;
  readonly pingEveryMs: number;
  /** A ping unanswered for so long means that the child hangs; longer than its longest synchronous work. */
  readonly pingDeadlineMs: number;
  readonly memoryMb: number;
}

export interface ChildEnd extends ChildExit {
  readonly failure: ChildFailure;
  readonly wasReady: boolean;
}

export interface WatchedChild {
  readonly child: Child;
  /** Ends the child for this reason; its end is told when the process is gone. */
  readonly fail: (failure: ChildFailure) => void;
  readonly hasFailed: () => boolean;
}

export interface WatchOptions {
  readonly clock: Clock;
  readonly limits: ChildLimits;
  readonly onReady: () => void;
  /** A message that is not supervision's own. */
  readonly onMessage: (raw: unknown) => void;
  readonly onEnd: (end: ChildEnd) => void;
  /** How long a process has stood ready and waited for a processor since its start; the system's own figure by default. */
  readonly waitedMs?: typeof waitedForProcessorMs;
}

/** Watches one child from its start to its end: deadline until `ready`, then a ping at a time and its memory. */
export function watchChild(
  child: Child,
  { clock, limits, waitedMs = waitedForProcessorMs, ...options }: WatchOptions,
): WatchedChild {
  let failure: ChildFailure | null = null;
  let wasReady = false;
  let pingId = 0;

  const fail = (reason: ChildFailure) => {
    failure ??= reason;
    cancel();
    child.kill();
  };
  const failAfter = (deadlineMs: number, reason: ChildFailure) =>
    afterPatience({ clock, deadlineMs, waitedMs: () => waitedMs(child.pid), onOver: () => fail(reason) });
  let cancel: Cancel = failAfter(limits.initDeadlineMs, 'init-deadline');

  const ping = () => {
    pingId += 1;
    child.send({ kind: 'ping', id: pingId } satisfies SupervisorMessage);
    cancel = failAfter(limits.pingDeadlineMs, 'unresponsive');
  };
  const rest = () => {
    cancel();
    cancel = clock.after(limits.pingEveryMs, ping);
  };
  child.onMessage((raw) => {
    if (failure) return;
    const message = childMessageSchema.safeParse(raw);
    if (!message.success) return options.onMessage(raw);
    if (message.data.kind === 'pong' && message.data.rssMb > limits.memoryMb) return fail('memory');
    rest();
    if (message.data.kind === 'ready' && !wasReady) {
      wasReady = true;
      options.onReady();
    }
  });
  child.onExit((exit) => {
    cancel();
    options.onEnd({ ...exit, failure: failure ?? 'exited', wasReady });
  });
  return { child, fail, hasFailed: () => failure !== null };
}
