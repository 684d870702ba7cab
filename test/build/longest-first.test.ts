import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { longest, longestFirst } from '#build/tests/longest-first.ts';
import { projectRoot } from '#test/support/source-tree.ts';

test('the files that take longest begin first, and the others stay in their order', () => {
  const [slow = '', slower = ''] = longest.toReversed();
  const specs = ['test/b.test.ts', slow, 'test/a.test.ts', slower].map((file) => ({ moduleId: `/project/${file}` }));
  const ordered = longestFirst(specs, '/project').map(({ moduleId }) => moduleId.slice('/project/'.length));
  expect(ordered).toEqual([slower, slow, 'test/b.test.ts', 'test/a.test.ts']);
});

test.each(longest)('%s is a file that is still there', (file) => {
  expect(existsSync(join(projectRoot, file))).toBe(true);
});
