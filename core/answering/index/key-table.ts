const empty = -1;

/** Numbers of 32 bits to small numbers, in two flat arrays: a Map of as many would take ten times the memory. */
export interface KeyTable {
  /** The value of a key, or -1. */
  readonly get: (key: number) => number;
  readonly set: (key: number, value: number) => void;
  readonly size: () => number;
}

/** An empty table that grows as needed. Values must not be negative. */
export function createKeyTable(expected = 1024): KeyTable {
  let capacity = 2 ** Math.ceil(Math.log2(Math.max(16, expected * 2)));
  let keys = new Uint32Array(capacity);
  let values = new Int32Array(capacity).fill(empty);
  let size = 0;

  function slotOf(key: number): number {
    let slot = Math.imul(key, 0x9e3779b1) >>> 0;
    slot &= capacity - 1;
    while (values[slot] !== empty && keys[slot] !== key) slot = (slot + 1) & (capacity - 1);
    return slot;
  }

  function grow(): void {
    const oldKeys = keys;
    const oldValues = values;
    capacity *= 2;
    keys = new Uint32Array(capacity);
    values = new Int32Array(capacity).fill(empty);
    for (let slot = 0; slot < oldKeys.length; slot++) {
      const value = oldValues[slot] ?? empty;
      if (value !== empty) put(oldKeys[slot] ?? 0, value);
    }
    // Freed at once: the collector would leave tables of every size lying about.
    oldKeys.buffer.transfer(0);
    oldValues.buffer.transfer(0);
  }

  function put(key: number, value: number): boolean {
    const slot = slotOf(key);
    const isNew = values[slot] === empty;
    keys[slot] = key;
    values[slot] = value;
    return isNew;
  }

  return {
    get: (key) => values[slotOf(key)] ?? empty,
    set: (key, value) => {
      if (put(key, value)) size += 1;
      if (size * 2 > capacity) grow();
    },
    size: () => size,
  };
}
