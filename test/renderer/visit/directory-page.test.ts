import fc from 'fast-check';
import { expect, test } from 'vitest';
import { directoryPage } from '#renderer/visit/home/directory-page.ts';

test('what fits stands on one page', () => {
  expect(directoryPage(['a', 'b', 'c'], 0, 3)).toEqual({ rows: ['a', 'b', 'c'], others: 0, next: 0 });
});

test('with more than fit the page leaves a row for the others, and says how many they are', () => {
  const all = ['a', 'b', 'c', 'd', 'e'];
  expect(directoryPage(all, 0, 3)).toEqual({ rows: ['a', 'b'], others: 3, next: 2 });
  expect(directoryPage(all, 4, 3)).toEqual({ rows: ['e'], others: 4, next: 0 });
});

test('however few rows there is room for, turning leads past all of them and back to the first', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 2, max: 6 }), (count, rowsShown) => {
      const all = Array.from({ length: count }, (_, index) => index);
      const seen: number[] = [];
      let start = 0;
      do {
        const { rows, others, next } = directoryPage(all, start, rowsShown);
        expect(rows.length + Number(others > 0)).toBeLessThanOrEqual(rowsShown);
        seen.push(...rows);
        start = next;
      } while (start > 0);
      expect(seen).toEqual(all);
    }),
  );
});
