/** A value outside React that changes and can be followed by it. */
export interface Held<Value> {
  readonly get: () => Value;
  readonly set: (value: Value) => void;
  /** Tells of every change; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createHeld<Value>(initial: Value): Held<Value> {
  const listeners = new Set<() => void>();
  let current = initial;
  return {
    get: () => current,
    set: (value) => {
      if (Object.is(value, current)) return;
      current = value;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
