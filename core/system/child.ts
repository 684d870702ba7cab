import { fork } from 'node:child_process';

/** How a child process ended. */
export interface ChildExit {
  readonly code: number | null;
  readonly signal: string | null;
}

/** A child process as a host made it. Messages are copied by structured clone; typed arrays stay what they are. */
export interface Child {
  readonly pid: number | undefined;
  /** Does nothing once the child is gone. */
  readonly send: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** Called once, also when the child could not be started at all. */
  readonly onExit: (listener: (exit: ChildExit) => void) => void;
  /** Ends it at once; it gets no chance to clean up. */
  readonly kill: () => void;
}

/** How a process is made smaller or quicker. It may never make it another one. */
export interface ForkOptions {
  /** Options of Node. */
  readonly nodeOptions?: readonly string[];
  /** Whether the allocator gives freed arrays back to the system, or keeps them, overwritten, for the next ones. */
  readonly freedArrays?: 'given-back' | 'kept';
}

/**
 * Starts a child process from a module of this program. Electron's host asks its main process to do it, which knows no
 * options but those for all.
 */
export type Fork = (entry: URL, options?: ForkOptions) => Child;

/**
 * With glibc, on Linux, native memory is overwritten as it is freed: what was said in a visit lies in a child's. Memory
 * that is kept for the next small piece would be left out, so none is kept.
 */
const overwriteFreed = 'glibc.malloc.perturb=165:glibc.malloc.tcache_count=0';

/** With glibc, arrays of 128 kB and more go back to the system as they are freed, and threads share two arenas (docs/decisions/0027). */
export const giveBack =
  'glibc.malloc.mmap_threshold=131072:glibc.malloc.trim_threshold=131072:glibc.malloc.arena_max=2';

/** Networks that are run many times a second ask for the same arrays again: new ones would be cleared by the system each time. */
const keep = 'glibc.malloc.mmap_threshold=33554432:glibc.malloc.trim_threshold=134217728:glibc.malloc.arena_max=2';

/** Options of Node for every process of the terminal: the heap stays small. */
export const smallNode: readonly string[] = ['--max-semi-space-size=1', '--optimize-for-size'];

/** Children of the plain Node process. */
export const forkNode: Fork = (entry, { nodeOptions = [], freedArrays = 'given-back' } = {}) => {
  const child = fork(entry, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // Whoever may send this process a signal must not open its debugger; nor may options from outside write its heap to disk.
    execArgv: [...smallNode, '--disable-sigusr1', ...nodeOptions],
    env: {
      ...process.env,
      GLIBC_TUNABLES: `${overwriteFreed}:${freedArrays === 'kept' ? keep : giveBack}`,
      NODE_OPTIONS: '',
    },
  });
  let gone = false;
  const exits: ((exit: ChildExit) => void)[] = [];
  const leave = (exit: ChildExit) => {
    if (gone) return;
    gone = true;
    for (const listener of exits) listener(exit);
  };
  child.on('error', () => leave({ code: null, signal: null }));
  child.on('exit', (code, signal) => leave({ code, signal }));
  return {
    pid: child.pid,
    // A child that dies between two messages must not take this process with it.
    send: (message) => void (child.connected && child.send(message as object, () => {})),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void exits.push(listener),
    kill: () => void child.kill('SIGKILL'),
  };
};
