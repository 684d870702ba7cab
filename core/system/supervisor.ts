import type { Fork } from './child.ts';
import type { Cancel, Clock } from './clock.ts';
import type { Log } from './log.ts';
import { createRestarts, type RestartPolicy, usualRestarts } from './restarts.ts';
import { type ChildEnd, type ChildLimits, type WatchedChild, watchChild } from './watched-child.ts';

/** Where a supervised child stands. `resting`: it failed too often and is tried again after a while. */
export type ChildState = 'stopped' | 'starting' | 'ready' | 'restarting' | 'resting';

/** One child process that is kept alive. */
export interface Supervisor<Down> {
  readonly start: () => void;
  /** Ends the child and starts none. Resolves when the process is gone. */
  readonly stop: () => Promise<void>;
  /** Sends a message; false when there is no child to take it. */
  readonly send: (message: Down) => boolean;
  readonly state: () => ChildState;
  readonly pid: () => number | undefined;
}

export interface SupervisorOptions<Up> {
  readonly name: string;
  readonly entry: URL;
  readonly fork: Fork;
  readonly clock: Clock;
  readonly log: Log;
  readonly limits: ChildLimits;
  readonly restarts?: RestartPolicy;
  /** A message of the child after parsing; null means that no child of ours would send it. */
  readonly parse: (message: unknown) => Up | null;
  /** A child has started and takes messages: the place for its configuration. */
  readonly onSpawn: () => void;
  readonly onMessage: (message: Up) => void;
  readonly onState: (state: ChildState) => void;
}

/** Keeps one child process alive: deadline for its start, ping, memory ceiling, restart with back-off and budget. */
export function createSupervisor<Down, Up>(options: SupervisorOptions<Up>): Supervisor<Down> {
  const { clock, limits } = options;
  const log = options.log.child({ child: options.name });
  const restarts = createRestarts(options.restarts ?? usualRestarts, clock);
  let state: ChildState = 'stopped';
  let running: WatchedChild | null = null;
  let cancelRestart: Cancel = () => {};
  let stopping: (() => void) | null = null;

  const enter = (next: ChildState) => {
    if (state === next) return;
    state = next;
    options.onState(next);
  };
  const finishStop = () => {
    enter('stopped');
    stopping?.();
    stopping = null;
  };
  const end = ({ failure, code, signal, wasReady }: ChildEnd) => {
    running = null;
    if (stopping) return finishStop();
    log.error('child gone', { failure, code, signal, wasReady });
    const { delayMs, resting } = restarts.next();
    cancelRestart = clock.after(delayMs, spawn);
    enter(resting ? 'resting' : 'restarting');
  };
  const receive = (raw: unknown) => {
    const message = options.parse(raw);
    if (message === null) running?.fail('malformed-message');
    else options.onMessage(message);
  };
  const spawn = () => {
    const onReady = () => {
      restarts.succeeded();
      log.info('child ready');
      enter('ready');
    };
    running = watchChild(options.fork(options.entry), { clock, limits, onReady, onMessage: receive, onEnd: end });
    enter('starting');
    options.onSpawn();
  };
  const stop = () =>
    new Promise<void>((resolve) => {
      cancelRestart();
      stopping = resolve;
      if (running) running.child.kill();
      else finishStop();
    });
  const send = (message: Down) => {
    if (!running || running.hasFailed()) return false;
    running.child.send(message);
    return true;
  };
  const start = () => {
    if (state === 'stopped') spawn();
  };
  return { start, stop, send, state: () => state, pid: () => running?.child.pid };
}
