import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from './source-tree.ts';

/** The first two cells of each row of the table under a heading of a page in docs/. */
function tableUnder(page: string, heading: string): [string, string][] {
  const text = readFileSync(join(projectRoot, 'docs', page), 'utf8');
  const section = text.split(/^(?=## )/m).find((part) => part.startsWith(`## ${heading}\n`)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  // The first two are the heads and the rule beneath them.
  return rows.slice(2).map((row) => {
    const [, first = '', second = ''] = row.split(/(?<!\\)\|/).map((cell) => cell.trim());
    return [first, second];
  });
}

/**
 * Walks a table of cases and what happens then: every row has its walk here and every walk its row, and what a walk
 * finds is what the row says.
 */
export function walkTable(page: string, heading: string, walks: Readonly<Record<string, () => Promise<string>>>): void {
  const rows = tableUnder(page, heading);
  test(`docs/${page}, ${heading}: every case is walked`, () => {
    expect(rows.map(([found]) => found)).toEqual(Object.keys(walks));
  });
  test.each(rows)(`docs/${page}, ${heading}: %s: %s`, async (found, answer) => {
    expect(await walks[found]?.()).toBe(answer);
  });
}
