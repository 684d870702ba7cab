/** Runs what it is given one after the other, whatever becomes of those before. */
export type OneByOne = <Value>(run: () => Promise<Value>) => Promise<Value>;

export function createOneByOne(): OneByOne {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const next = last.then(run);
    last = next.catch(() => null);
    return next;
  };
}
