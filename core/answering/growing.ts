/** A Uint32Array that grows at its end. */
export interface GrowingNumbers {
  readonly push: (value: number) => void;
  readonly length: () => number;
  /** What has been pushed, as an array of its own. */
  readonly take: () => Uint32Array;
}

/** Grows by half, so that at most a third of the memory is spare. */
export function createGrowingNumbers(expected = 1024): GrowingNumbers {
  let numbers = new Uint32Array(expected);
  let length = 0;
  return {
    push: (value) => {
      if (length === numbers.length) {
        const wider = new Uint32Array(Math.ceil(length * 1.5) + 16);
        wider.set(numbers);
        numbers = wider;
      }
      numbers[length] = value;
      length += 1;
    },
    length: () => length,
    take: () => numbers.slice(0, length),
  };
}
