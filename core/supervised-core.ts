import { type CoreStart, type FromCore, fromCoreSchema, type ToCore } from '#contract/process/core-process.ts';
import type { Fork } from './system/child.ts';
import type { Clock } from './system/clock.ts';
import type { Log } from './system/log.ts';
import { type ChildState, createSupervisor } from './system/supervisor.ts';

export interface SupervisedCoreDeps {
  readonly start: CoreStart;
  readonly entry: URL;
  readonly fork: Fork;
  readonly clock: Clock;
  readonly log: Log;
  readonly onMessage: (message: FromCore) => void;
  readonly onState: (state: ChildState) => void;
}

/** Core in a process of its own that is started again when it dies or hangs. */
export interface SupervisedCore {
  readonly start: () => void;
  readonly tell: (message: ToCore) => void;
  /** Lets it end the visit and close its files; ends it if that takes too long. */
  readonly stop: () => Promise<void>;
}

/** Loading a full venue takes under a second here; slower machines and a cold disk get much more. */
const limits = { initDeadlineMs: 30_000, pingEveryMs: 5000, pingDeadlineMs: 8000, memoryMb: 1500 };

const stopWithinMs = 3000;

/** Supervises core; what it says is parsed before it is passed on. */
export function superviseCore({
  start,
  entry,
  fork,
  clock,
  log,
  onMessage,
  onState,
}: SupervisedCoreDeps): SupervisedCore {
  let gone = Promise.resolve();
  const supervisor = createSupervisor<ToCore, FromCore>({
    name: 'core',
    entry,
    fork: (module) => {
      const child = fork(module);
      gone = new Promise((resolve) => child.onExit(() => resolve()));
      return child;
    },
    clock,
    log,
    limits,
    parse: (raw) => fromCoreSchema.safeParse(raw).data ?? null,
    onSpawn: () => supervisor.send({ kind: 'start', start }),
    onMessage,
    onState,
  });
  const stop = async () => {
    const tooLong = new Promise<void>((resolve) => clock.after(stopWithinMs, resolve));
    if (supervisor.send({ kind: 'stop' })) await Promise.race([gone, tooLong]);
    await supervisor.stop();
  };
  return { start: supervisor.start, tell: (message) => void supervisor.send(message), stop };
}
