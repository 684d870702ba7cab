import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readOptions } from '#browser/options.ts';
import { documentHosts } from '#browser/page-origins.ts';
import { projectRoot } from '#test/support/source-tree.ts';

const hostFile = (name: string) => readFileSync(join(projectRoot, 'build', 'host', name), 'utf8');

test('the policy of an installed Chromium allows the terminal’s own addresses and nothing else', () => {
  const { port } = readOptions([]);
  expect(hostFile('yingbin.service')).not.toContain('--port');
  expect(JSON.parse(hostFile('chromium-policy.json'))).toMatchObject({
    URLBlocklist: ['*'],
    URLAllowlist: ['127.0.0.1', ...documentHosts].map((host) => `http://${host}:${port}`),
  });
});
