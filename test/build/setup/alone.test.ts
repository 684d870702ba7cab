import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { alone } from '#build/setup/alone.mjs';
import { createFolder } from '#test/support/source-tree.ts';

function setup() {
  const root = createFolder();
  const said: string[] = [];
  const lock = join(root, '.setup', 'lock');
  const run = <T>(work: () => Promise<T>) => alone({ root, say: (line) => said.push(line), everyMs: 5 }, work);
  mkdirSync(join(root, '.setup'));
  return { said, lock, run };
}

test('a second set-up says that another is at work, and begins when that one has ended', async () => {
  const { said, lock, run } = setup();
  const first = Promise.withResolvers<void>();
  const deeds: string[] = [];
  const ended = run(async () => {
    await first.promise;
    deeds.push('first');
  });
  const second = run(async () => deeds.push('second'));
  expect(said).toEqual([
    `Another set-up is at work in this folder (process ${process.pid}); waiting until it has ended …`,
  ]);
  first.resolve();
  await Promise.all([ended, second]);
  expect(deeds).toEqual(['first', 'second']);
  expect(existsSync(lock)).toBe(false);
});

test('what an ended process left locked is taken over', async () => {
  const { said, lock, run } = setup();
  writeFileSync(lock, `${spawnSync('true').pid} 1`);
  expect(await run(async () => 'done')).toBe('done');
  expect(said).toEqual([]);
});

test('another process that came to the same number does not hold the lock', async () => {
  const { said, lock, run } = setup();
  writeFileSync(lock, `${process.pid} 1`);
  expect(await run(async () => 'done')).toBe('done');
  expect(said).toEqual([]);
});

test('a set-up that fails leaves nothing locked', async () => {
  const { lock, run } = setup();
  await expect(run(() => Promise.reject(new Error('no network')))).rejects.toThrow('no network');
  expect(existsSync(lock)).toBe(false);
});
