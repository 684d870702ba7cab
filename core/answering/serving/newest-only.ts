/**
 * Runs one call at a time and keeps only the newest of those that wait: a key pressed while the one before is being
 * looked up makes all between them needless. Those get `otherwise`.
 */
export function createNewestOnly<Input, Value>(
  run: (input: Input) => Promise<Value>,
  otherwise: Value,
): (input: Input) => Promise<Value> {
  let isRunning = false;
  let waiting: { readonly start: () => void; readonly drop: () => void } | null = null;

  async function now(input: Input): Promise<Value> {
    isRunning = true;
    try {
      return await run(input);
    } finally {
      isRunning = false;
      const next = waiting;
      waiting = null;
      next?.start();
    }
  }

  return (input) => {
    if (!isRunning) return now(input);
    waiting?.drop();
    return new Promise<Value>((resolve, reject) => {
      waiting = { start: () => void now(input).then(resolve, reject), drop: () => resolve(otherwise) };
    });
  };
}
