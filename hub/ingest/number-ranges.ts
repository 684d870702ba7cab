/** Numbers from `first` to `last`, both included. */
export interface NumberRange {
  readonly first: number;
  readonly last: number;
}

/** Ranges in order that neither meet nor touch. */
export type NumberRanges = readonly NumberRange[];

/** The ranges with one more, which may lie anywhere. */
export function withRange(ranges: NumberRanges, added: NumberRange): NumberRanges {
  const before = ranges.filter(({ last }) => last < added.first - 1);
  const after = ranges.filter(({ first }) => first > added.last + 1);
  const met = ranges.slice(before.length, ranges.length - after.length);
  const first = Math.min(added.first, ...met.map((range) => range.first));
  const last = Math.max(added.last, ...met.map((range) => range.last));
  return [...before, { first, last }, ...after];
}

/** The ranges without one of them. */
export function withoutRange(ranges: NumberRanges, { first, last }: NumberRange): NumberRanges {
  return ranges.flatMap((range) => {
    if (range.last < first || range.first > last) return [range];
    const left = range.first < first ? [{ first: range.first, last: first - 1 }] : [];
    const right = range.last > last ? [{ first: last + 1, last: range.last }] : [];
    return [...left, ...right];
  });
}

export function unionOf(ranges: NumberRanges, others: NumberRanges): NumberRanges {
  return others.reduce(withRange, ranges);
}

export function hasNumber(ranges: NumberRanges, number: number): boolean {
  return meets(ranges, { first: number, last: number });
}

/** Whether any number of a range is among them. */
export function meets(ranges: NumberRanges, { first, last }: NumberRange): boolean {
  return ranges.some((range) => range.first <= last && first <= range.last);
}

/** The number up to which none is missing, from 1; 0 where 1 is. */
export function contiguousUpTo(ranges: NumberRanges): number {
  const [head] = ranges;
  return head?.first === 1 ? head.last : 0;
}

/** Ranges as PostgreSQL writes an int8multirange: `{[1,5),[7,9)}`. */
export function readMultirange(text: string): NumberRanges {
  return [...text.matchAll(/\[(\d+),(\d+)\)/g)].map(([, from, to]) => ({ first: Number(from), last: Number(to) - 1 }));
}

export function writeMultirange(ranges: NumberRanges): string {
  return `{${ranges.map(({ first, last }) => `[${first},${last + 1})`).join()}}`;
}
