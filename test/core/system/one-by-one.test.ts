import { expect, test } from 'vitest';
import { createOneByOne } from '#core/system/one-by-one.ts';

test('one begins when the one before is over, and gets its own result', async () => {
  const oneByOne = createOneByOne();
  const first = Promise.withResolvers<string>();
  const begun: number[] = [];
  const results = [
    oneByOne(() => {
      begun.push(1);
      return first.promise;
    }),
    oneByOne(async () => {
      begun.push(2);
      return 'second';
    }),
  ];
  await Promise.resolve();
  expect(begun).toEqual([1]);
  first.resolve('first');
  expect(await Promise.all(results)).toEqual(['first', 'second']);
  expect(begun).toEqual([1, 2]);
});

test('one that fails tells whoever gave it, and stops none of those behind it', async () => {
  const oneByOne = createOneByOne();
  const failing = oneByOne(() => Promise.reject(new Error('gone')));
  const after = oneByOne(async () => 'done');
  await expect(failing).rejects.toThrow('gone');
  expect(await after).toBe('done');
});
