import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seeToBuilt } from '#build/setup/built.mjs';
import { createFolder } from '#test/support/source-tree.ts';

/** A project with one part, whose build fails beside another one. */
function setup() {
  const root = createFolder({
    'source.txt': 'one',
    'build.mjs': `import { copyFileSync, mkdirSync, rmdirSync } from 'node:fs';
    mkdirSync('building');
    mkdirSync('dist/part', { recursive: true });
    copyFileSync('source.txt', 'dist/part/built.txt');
    rmdirSync('building');`,
  });
  const said: string[] = [];
  const part = {
    what: 'the part',
    sources: ['source.txt'],
    file: 'part/built.txt',
    args: (folder: string) => [join(folder, 'build.mjs')],
  };
  const build = () => seeToBuilt(part, { root, node: process.execPath, say: (line) => said.push(line) });
  const building = () => said.filter((line) => line.startsWith('Building')).length;
  return { root, build, building };
}

test('a part is built anew when what it is made of has changed, and not before', async () => {
  const { root, build, building } = setup();
  expect([await build(), await build(), building()]).toEqual([null, null, 1]);
  writeFileSync(join(root, 'source.txt'), 'another');
  expect([await build(), building()]).toEqual([null, 2]);
  expect(readFileSync(join(root, 'dist', 'part', 'built.txt'), 'utf8')).toBe('another');
});

test('of two set-ups side by side one builds, and the other waits for it', async () => {
  const { build, building } = setup();
  expect(await Promise.all([build(), build()])).toEqual([null, null]);
  expect(building()).toBe(1);
});

test('a build that fails says so, and is tried again', async () => {
  const { root, build, building } = setup();
  const right = readFileSync(join(root, 'build.mjs'));
  writeFileSync(join(root, 'build.mjs'), 'process.exitCode = 1;');
  expect(await build()).toMatch(/^Could not build the part/);
  writeFileSync(join(root, 'build.mjs'), right);
  expect([await build(), building()]).toEqual([null, 2]);
});
