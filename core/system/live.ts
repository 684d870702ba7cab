/** A value that changes and can be watched. Watchers that are slow miss what was overtaken, never the newest. */
export interface Live<Value> {
  readonly get: () => Value;
  readonly set: (value: Value) => void;
  /** The value now and after each change, until `signal` aborts. */
  readonly watch: (signal: AbortSignal) => AsyncGenerator<Value, void, void>;
}

export function createLive<Value>(initial: Value): Live<Value> {
  let current = initial;
  /** Of those that wait at this very moment: who takes nothing any more is held by nobody. */
  const sleepers = new Set<() => void>();
  return {
    get: () => current,
    set: (value) => {
      current = value;
      for (const wake of sleepers) wake();
    },
    watch: async function* (signal) {
      let sent: { value: Value } | undefined;
      while (!signal.aborted) {
        if (!sent || sent.value !== current) {
          sent = { value: current };
          yield current;
        } else await nextChange(sleepers, signal);
      }
    },
  };
}

/** Resolves at the next change or when `signal` aborts, and leaves nothing behind at either. */
function nextChange(sleepers: Set<() => void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      sleepers.delete(wake);
      signal.removeEventListener('abort', wake);
      resolve();
    };
    sleepers.add(wake);
    signal.addEventListener('abort', wake);
  });
}
