/** Numbers of 32 bits pushed one after the other. */
export interface GrowingNumbers {
  readonly push: (value: number) => void;
  readonly length: () => number;
  /** What has been pushed, as one array. */
  readonly take: () => Uint32Array;
}

const blockLength = 65_536;

/** Grows by blocks: doubling one array leaves freed ones of every size behind, which the allocator keeps. */
export function createGrowingNumbers(): GrowingNumbers {
  const full: Uint32Array[] = [];
  let block = new Uint32Array(blockLength);
  let used = 0;
  const length = () => full.length * blockLength + used;
  return {
    length,
    push: (value) => {
      if (used === blockLength) {
        full.push(block);
        block = new Uint32Array(blockLength);
        used = 0;
      }
      block[used] = value;
      used += 1;
    },
    take: () => {
      const numbers = new Uint32Array(length());
      full.forEach((one, place) => {
        numbers.set(one, place * blockLength);
      });
      numbers.set(block.subarray(0, used), full.length * blockLength);
      return numbers;
    },
  };
}
