import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problemSentence } from '#core/content/workbook/problem-sentences.ts';

const folders = ['core/sheets', 'core/content/workbook'].map((name) => join(import.meta.dirname, '../../../..', name));

test('every problem that can be found has a sentence in both languages', () => {
  const codes = folders.flatMap((folder) =>
    readdirSync(folder).flatMap((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return [
        ...text.matchAll(
          /'((cell|sheet|heading|id|entry|language|answer|phrasing|path|kind|value|reference)-[a-z-]+)'/g,
        ),
      ];
    }),
  );
  const found = new Set(codes.map(([, code = '']) => code));
  expect(found.size).toBeGreaterThan(15);
  for (const code of found) {
    const problem = { sheet: '', row: 1, column: null, code, detail: '' };
    expect(problemSentence(problem, 'zh')).toMatch(/\p{Script=Han}/u);
    expect(problemSentence(problem, 'en')).toMatch(/^[A-Z]/);
  }
});
