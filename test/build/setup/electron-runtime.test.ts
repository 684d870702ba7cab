import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findElectron, seeToElectron } from '#build/setup/electron-runtime.mjs';
import { createFolder } from '#test/support/source-tree.ts';

const hourMs = 3_600_000;

/** A project whose Electron package has this installer; `tries` are its runs. */
function setup(installer: string) {
  const root = createFolder({
    'node_modules/electron/install.js': `
      const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs');
      appendFileSync(__dirname + '/tries', 'x');
      ${installer}`,
  });
  const said: string[] = [];
  const see = (nowMs: number) => seeToElectron({ root, node: process.execPath, say: (line) => said.push(line), nowMs });
  const tries = () => {
    const file = join(root, 'node_modules/electron/tries');
    return existsSync(file) ? readFileSync(file, 'utf8').length : 0;
  };
  return { root, see, said, tries };
}

const fetches = `mkdirSync(__dirname + '/dist'); writeFileSync(__dirname + '/dist/electron', '');
  writeFileSync(__dirname + '/path.txt', 'electron');`;

test('a runtime that can be had is fetched once', () => {
  const { root, see, tries } = setup(fetches);
  const program = join(root, 'node_modules/electron/dist/electron');
  expect([see(0), see(0)]).toEqual([program, program]);
  expect(tries()).toBe(1);
});

test('a runtime that cannot be had is tried again after a day, not at every start', () => {
  const { see, said, tries } = setup('process.exit(1);');
  expect([see(0), see(hourMs), see(23 * hourMs)]).toEqual([null, null, null]);
  expect(tries()).toBe(1);
  expect(said.at(-1)).toContain('using Chromium');
  expect(see(25 * hourMs)).toBeNull();
  expect(tries()).toBe(2);
});

test('without the package nothing is tried', () => {
  const root = createFolder();
  expect(findElectron(root)).toBeNull();
  expect(seeToElectron({ root, node: process.execPath, say: () => expect.unreachable() })).toBeNull();
});

test('a runtime somewhere else is found by the variable that Electron itself reads', () => {
  const root = createFolder({ 'elsewhere/electron': '' });
  const env = { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'elsewhere') };
  expect(findElectron(root, env)).toBe(join(root, 'elsewhere', 'electron'));
});
