import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  contiguousUpTo,
  hasNumber,
  type NumberRange,
  readMultirange,
  withoutRange,
  withRange,
  writeMultirange,
} from '#hub/ingest/number-ranges.ts';

const range = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 9 }))
  .map(([first, more]): NumberRange => ({ first, last: first + more }));
const steps = fc.array(fc.record({ adds: fc.boolean(), range }), { maxLength: 30 });

test('ranges hold what a set of numbers would, in whatever order they come and go', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const set = new Set<number>();
      let ranges: readonly NumberRange[] = [];
      for (const { adds, range: one } of taken) {
        for (let number = one.first; number <= one.last; number += 1) adds ? set.add(number) : set.delete(number);
        ranges = adds ? withRange(ranges, one) : withoutRange(ranges, one);
      }
      const numbers = Array.from({ length: 75 }, (_, at) => at);
      expect(numbers.filter((number) => hasNumber(ranges, number))).toEqual(
        numbers.filter((number) => set.has(number)),
      );
      expect(contiguousUpTo(ranges)).toBe(numbers.findIndex((number) => number > 0 && !set.has(number)) - 1);
      // They neither meet nor touch, and are read as they were written.
      expect(ranges.every(({ first }, at) => at === 0 || first > (ranges[at - 1]?.last ?? 0) + 1)).toBe(true);
      expect(readMultirange(writeMultirange(ranges))).toEqual(ranges);
    }),
  );
});
