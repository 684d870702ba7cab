import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { debianPackages } from '#build/setup/debian-packages.mjs';
import { outOfServiceSchema } from '#contract/page/terminal.ts';
import { projectRoot } from '#test/support/source-tree.ts';

const page = readFileSync(join(projectRoot, 'docs', 'operations.md'), 'utf8');
const rows = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code);

/** Every code that is given to a Fault anywhere in what is shipped. */
function raisedCodes(): string[] {
  const files = globSync('{core,browser,electron,models,hub}/**/*.ts', { cwd: projectRoot });
  const texts = files.map((file) => readFileSync(join(projectRoot, file), 'utf8'));
  return texts.flatMap((text) =>
    [...text.matchAll(/(?:new (?:Hub)?Fault|super)\(\s*'([a-z-]+)'/g)].map(([, code]) => code ?? ''),
  );
}

test('every fault that is raised has a row that says what to do', () => {
  const codes = new Set([...raisedCodes(), ...outOfServiceSchema.options]);
  expect(codes.size).toBeGreaterThan(15);
  // A fault that is a class of its own gives its code to the class above it.
  expect(codes).toContain('database-damaged');
  expect([...codes].filter((code) => !rows.includes(code))).toEqual([]);
});

test('no fault has two rows', () => {
  expect(rows.filter((code, index) => rows.indexOf(code) !== index)).toEqual([]);
});

test('every Debian package that set-up looks for is named', () => {
  expect(debianPackages.filter(({ name }) => !page.includes(name))).toEqual([]);
});
