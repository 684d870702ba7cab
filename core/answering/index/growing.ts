/** Numbers of 32 bits pushed one after the other. */
export interface GrowingNumbers {
  readonly push: (value: number) => void;
  readonly length: () => number;
  /** What has been pushed, as one array. Afterwards nothing is held any more. */
  readonly take: () => Uint32Array;
}

const blockLength = 65_536;

/** Grows by blocks: doubling one array leaves freed ones of every size behind, which the allocator keeps. */
export function createGrowingNumbers(): GrowingNumbers {
  const full: Uint32Array<ArrayBuffer>[] = [];
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
      numbers.set(block.subarray(0, used), full.length * blockLength);
      for (let place = full.length - 1; place >= 0; place--) {
        numbers.set(full[place] as Uint32Array, place * blockLength);
        // A block is freed as soon as it is copied, or both copies would stand side by side.
        full.pop()?.buffer.transfer(0);
      }
      used = 0;
      return numbers;
    },
  };
}
