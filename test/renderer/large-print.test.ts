import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const tokens = readFileSync(join(import.meta.dirname, '../../renderer/styles/tokens.css'), 'utf8');

test('large print is at least 1.4 times as large, whatever the language and the panel', () => {
  const sizes = [...tokens.matchAll(/--t-(?!poster|ticket)[a-z0-9]+: (.+);/g)].map((found) => found[1] ?? '');
  expect(sizes.length).toBeGreaterThan(20);
  expect(sizes.filter((size) => !/^calc\(\d+px \* var\(--grow\)\)$/.test(size))).toEqual([]);
  const [, grow = '0'] = /data-size='elder'\] \{\s*--grow: ([\d.]+);/.exec(tokens) ?? [];
  expect(Number(grow)).toBeGreaterThanOrEqual(1.4);
});

test('no size of text is below 28 pixels', () => {
  const pixels = [...tokens.matchAll(/--t-[a-z0-9]+: calc\((\d+)px/g)].map((found) => Number(found[1]));
  expect(Math.min(...pixels)).toBeGreaterThanOrEqual(28);
});
