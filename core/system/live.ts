/** A value that changes and can be watched. Watchers that are slow miss what was overtaken, never the newest. */
export interface Live<Value> {
  readonly get: () => Value;
  readonly set: (value: Value) => void;
  /** The value now and after each change, until `signal` aborts. */
  readonly watch: (signal: AbortSignal) => AsyncGenerator<Value, void, void>;
}

export function createLive<Value>(initial: Value): Live<Value> {
  let current = initial;
  let changed = Promise.withResolvers<void>();
  return {
    get: () => current,
    set: (value) => {
      current = value;
      changed.resolve();
      changed = Promise.withResolvers<void>();
    },
    watch: async function* (signal) {
      const aborted = Promise.withResolvers<void>();
      const abort = () => aborted.resolve();
      signal.addEventListener('abort', abort, { once: true });
      try {
        let sent: { value: Value } | undefined;
        while (!signal.aborted) {
          const next = changed.promise;
          if (!sent || sent.value !== current) {
            sent = { value: current };
            yield current;
            continue;
          }
          await Promise.race([next, aborted.promise]);
        }
      } finally {
        signal.removeEventListener('abort', abort);
      }
    },
  };
}
