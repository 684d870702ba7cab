import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'docs', 'decisions');
const names = readdirSync(folder).sort();

test('decisions are numbered without a gap', () => {
  const expected = names.map((_, index) => String(index + 1).padStart(4, '0'));
  expect(names.map((name) => name.slice(0, 4))).toEqual(expected);
});

test.each(names)('%s has its number in its title, and says why, what and at what cost', (name) => {
  expect(name).toMatch(/^\d{4}(-[a-z0-9]+)+\.md$/);
  const text = readFileSync(join(folder, name), 'utf8');
  expect(text).toMatch(new RegExp(`^# ${Number(name.slice(0, 4))}\\. \\S.*[^.\\n]\\n`));
  for (const part of ['Context', 'Choice', 'What it costs']) expect(text, name).toContain(`\n**${part}.**`);
});

test('whoever refers to a decision means one that is there', () => {
  const pages = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.md'),
  );
  const known = new Set(names.map((name) => name.slice(0, 4)));
  const unknown = pages.flatMap((page) => {
    const text = readFileSync(join(root, 'docs', page), 'utf8');
    return [...text.matchAll(/decisions\/(\d{4}(?:-[a-z0-9-]+\.md)?)/g)].flatMap(([, meant = '']) =>
      names.includes(meant) || known.has(meant) ? [] : [`${page}: ${meant}`],
    );
  });
  expect(unknown).toEqual([]);
});
