/** Things that happen, told in order to whoever watches. Who watches late has missed what was before. */
export interface Happenings<Event> {
  readonly tell: (event: Event) => void;
  /**
   * Events from now on, until `signal` aborts. `first` comes before them. A watcher that leaves is let go at once,
   * with what it has not taken, also where it never asked for an event.
   */
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
      const isLeft = () => !watchers.has(watcher);
      const leave = () => {
        watchers.delete(watcher);
        watcher.waiting.length = 0;
        signal.removeEventListener('abort', leave);
        watcher.wake();
      };
      // Watching begins with the call, not with the first event asked for: nothing in between is lost.
      watchers.add(watcher);
      if (signal.aborted) leave();
      else signal.addEventListener('abort', leave);
      return readerOf(watcher, isLeft, leave);
    },
    forget: () => {
      for (const watcher of watchers) watcher.waiting.length = 0;
    },
  };
}

/**
 * The events of a watcher, for one reader. No generator: one that never started would not hear that its reader has enough,
 * and one that waits holds the event it gave last.
 */
function readerOf<Event>(
  watcher: Watcher<Event>,
  isLeft: () => boolean,
  leave: () => void,
): AsyncGenerator<Event, void, void> {
  const over = async (): Promise<IteratorReturnResult<void>> => {
    leave();
    return { done: true, value: undefined };
  };
  return {
    next: async () => {
      while (!isLeft() && watcher.waiting.length === 0) await woken(watcher);
      return isLeft() ? over() : { done: false, value: watcher.waiting.shift() as Event };
    },
    return: over,
    throw: async (error) => {
      leave();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    [Symbol.asyncDispose]: async () => void (await over()),
  };
}

/** Resolves when something has happened or the watcher has left. */
function woken(watcher: Watcher<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const before = watcher.wake;
    watcher.wake = () => {
      watcher.wake = () => {};
      before();
      resolve();
    };
  });
}
