import { expect, test } from 'vitest';
import { breakPages, fillColumns } from '#renderer/components/flow.tsx';

const row = (top: number, height: number, startsPage = false) => ({ top, bottom: top + height, startsPage });

test('blocks that fit stand on one page', () => {
  expect(breakPages(300, [row(0, 100), row(100, 100), row(200, 100)])).toEqual([{ from: 0, to: 3 }]);
});

test('a block that would be cut goes to the next page', () => {
  expect(breakPages(250, [row(0, 100), row(100, 100), row(200, 100)])).toEqual([
    { from: 0, to: 2 },
    { from: 2, to: 3 },
  ]);
});

test('a block may ask for a page of its own', () => {
  expect(breakPages(900, [row(0, 100), row(100, 100, true)])).toEqual([
    { from: 0, to: 1 },
    { from: 1, to: 2 },
  ]);
});

test('a block taller than the page stands alone and nothing is lost', () => {
  expect(breakPages(100, [row(0, 50), row(50, 400), row(450, 50)])).toEqual([
    { from: 0, to: 1 },
    { from: 1, to: 2 },
    { from: 2, to: 3 },
  ]);
});

test('columns are filled down the left and down the right before a page is turned', () => {
  const rows = [0, 1, 2, 3, 4].map((index) => row(index * 100, 100));
  expect(fillColumns(200, rows, 2)).toEqual([
    [
      { from: 0, to: 2 },
      { from: 2, to: 4 },
    ],
    [{ from: 4, to: 5 }],
  ]);
});

test('of three rows two stand in the left column', () => {
  const rows = [0, 1, 2].map((index) => row(index * 100, 100));
  expect(fillColumns(500, rows, 2)).toEqual([
    [
      { from: 0, to: 2 },
      { from: 2, to: 3 },
    ],
  ]);
});

test('what fits one column is parted in the middle, so that none stays empty beside a full one', () => {
  const rows = [0, 1, 2, 3].map((index) => row(index * 100, 100));
  expect(fillColumns(500, rows, 2)).toEqual([
    [
      { from: 0, to: 2 },
      { from: 2, to: 4 },
    ],
  ]);
});
