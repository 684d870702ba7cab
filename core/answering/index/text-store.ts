/** Texts by number in one array: as many strings would be as many objects, each with a header of its own. */
export interface TextStore {
  readonly count: number;
  readonly get: (number: number) => string;
  /** The numbers of a text; looks through all, and is not for every question. */
  readonly numbersOf: (text: string) => number[];
  /** Character codes, and where each text begins; the last place is the end. */
  readonly codes: Uint16Array;
  readonly start: Uint32Array;
}

export interface TextStoreBuilder {
  /** The number of the text, counted from 0. */
  readonly add: (text: string) => number;
  readonly finish: () => TextStore;
}

export function createTextStoreBuilder(): TextStoreBuilder {
  let codes = new Uint16Array(1024);
  let used = 0;
  let start = new Uint32Array(256);
  let count = 0;
  return {
    add: (text) => {
      if (used + text.length > codes.length)
        codes = copied(codes, new Uint16Array(grownLength(codes.length, used + text.length)));
      for (let at = 0; at < text.length; at++) codes[used + at] = text.charCodeAt(at);
      used += text.length;
      count += 1;
      if (count === start.length) start = copied(start, new Uint32Array(grownLength(start.length, count + 1)));
      start[count] = used;
      return count - 1;
    },
    finish: () => {
      const store = storeOf(codes.slice(0, used), start.slice(0, count + 1));
      codes = new Uint16Array(0);
      start = new Uint32Array(0);
      return store;
    },
  };
}

/** Frees what is copied at once: the collector would leave one array of every size lying about. */
function copied<Numbers extends Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(
  from: Numbers,
  to: Numbers,
): Numbers {
  to.set(from);
  from.buffer.transfer(0);
  return to;
}

const grownLength = (length: number, least: number) => Math.max(least, Math.ceil(length * 1.5));

function storeOf(codes: Uint16Array, start: Uint32Array): TextStore {
  return {
    codes,
    start,
    count: start.length - 1,
    numbersOf: (text) => numbersIn(codes, start, text),
    get: (number) => String.fromCharCode(...codes.subarray(start[number], start[number + 1])),
  };
}

function numbersIn(codes: Uint16Array, start: Uint32Array, text: string): number[] {
  const numbers: number[] = [];
  for (let number = 0; number + 1 < start.length; number++) {
    const first = start[number] as number;
    if ((start[number + 1] as number) - first !== text.length) continue;
    let same = 0;
    while (same < text.length && codes[first + same] === text.charCodeAt(same)) same += 1;
    if (same === text.length) numbers.push(number);
  }
  return numbers;
}
