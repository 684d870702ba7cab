import { expect, test } from 'vitest';
import { pageWith } from '#renderer/components/use-pager.ts';

const laid = [['read', 'contrast', 'eyes-free'], ['lower', 'language'], ['chat']];

test('what was touched is in sight after all has been laid out anew', () => {
  expect(pageWith('lower', 0, laid)).toBe(1);
  expect(pageWith('read', 2, laid)).toBe(0);
});

test('where nothing was touched, or it is gone, the page stays, or is the last of fewer', () => {
  expect(pageWith(null, 1, laid)).toBe(1);
  expect(pageWith('gone', 1, laid)).toBe(1);
  expect(pageWith(null, 7, laid)).toBe(2);
});
