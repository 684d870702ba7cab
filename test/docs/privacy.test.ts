import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { factSchema } from '#contract/upstream/fact.ts';
import { projectRoot } from '#test/support/source-tree.ts';

const page = readFileSync(join(projectRoot, 'docs', 'privacy.md'), 'utf8');

test('every fact that leaves the terminal is in the table of what leaves it, and no other', () => {
  const rows = [...page.matchAll(/^ {2}\| `data` of ([^|]+) \|/gm)].flatMap(([, types = '']) =>
    [...types.matchAll(/`([^`]+)`/g)].map(([, type]) => type),
  );
  expect(rows.toSorted()).toEqual(factSchema.options.map(({ shape }) => shape.type.value).toSorted());
});
