import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** The files of a package that were loaded with a module of the hub. */
function loadedOf(packages: string, module: string): string[] {
  const script = `await import('#hub/${module}');
    const { createRequire } = await import('node:module');
    console.log(JSON.stringify(Object.keys(createRequire(import.meta.url).cache)));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  });
  return (JSON.parse(stdout) as string[]).filter((file) => file.includes(`/node_modules/${packages}/`));
}

test('a hub without a stream does not load what would speak to one', () => {
  expect(loadedOf('@nats-io', 'run-hub.ts')).toEqual([]);
  expect(loadedOf('@nats-io', 'stream/nats/nats-stream.ts')).not.toEqual([]);
});
