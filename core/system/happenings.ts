/** Things that happen, told in order to whoever watches. Who watches late has missed what was before. */
export interface Happenings<Event> {
  readonly tell: (event: Event) => void;
  /** Events from now on, until `signal` aborts. `first` comes before them. */
  readonly watch: (signal: AbortSignal, first?: Event) => AsyncGenerator<Event, void, void>;
  /** Drops what watchers have not taken yet. */
  readonly forget: () => void;
}

interface Watcher<Event> {
  readonly waiting: Event[];
  wake: () => void;
}

/** More than this waiting for one watcher means that it takes nothing any more: the oldest go. */
const mostWaiting = 1000;

export function createHappenings<Event>(): Happenings<Event> {
  const watchers = new Set<Watcher<Event>>();
  return {
    tell: (event) => {
      for (const watcher of watchers) {
        watcher.waiting.push(event);
        if (watcher.waiting.length > mostWaiting) watcher.waiting.shift();
        watcher.wake();
      }
    },
    watch: (signal, first) => {
      const watcher: Watcher<Event> = { waiting: first === undefined ? [] : [first], wake: () => {} };
      // Watching begins with the call, not with the first event asked for: nothing in between is lost.
      watchers.add(watcher);
      return follow(watcher, signal, () => watchers.delete(watcher));
    },
    forget: () => {
      for (const watcher of watchers) watcher.waiting.length = 0;
    },
  };
}

async function* follow<Event>(watcher: Watcher<Event>, signal: AbortSignal, leave: () => void) {
  const abort = () => watcher.wake();
  signal.addEventListener('abort', abort, { once: true });
  try {
    while (!signal.aborted) {
      const next = watcher.waiting.shift();
      if (next !== undefined) {
        yield next;
        continue;
      }
      await new Promise<void>((resolve) => {
        watcher.wake = resolve;
        if (signal.aborted) resolve();
      });
    }
  } finally {
    signal.removeEventListener('abort', abort);
    leave();
  }
}
