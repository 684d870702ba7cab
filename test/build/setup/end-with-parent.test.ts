import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { createFolder, projectRoot } from '#test/support/source-tree.ts';

const setUp = join(projectRoot, 'build', 'setup', 'end-with-parent.mjs');
const host = join(projectRoot, 'core', 'system', 'end-with-parent.ts');

/** Runs a program as npm does through a shell that stays in between, as dash does. */
function runInShell(program: string, env: NodeJS.ProcessEnv) {
  const root = createFolder({ 'program.mjs': program });
  // What stands behind the program keeps every shell there.
  const shell = spawn('sh', ['-c', `"${process.execPath}" "${join(root, 'program.mjs')}"; exit`], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  onTestFinished(() => void shell.kill('SIGKILL'));
  return { shell, said: linesOf(shell) };
}

function linesOf(child: ChildProcess) {
  if (!child.stdout) throw new Error('It prints nowhere.');
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return async () => (await lines.next()).value;
}

const untilAsked = `process.on('SIGTERM', () => { console.log('asked to stop'); process.exit(); });
  setInterval(() => {}, 1000); console.log('running');`;

test('what npm has started is asked to stop when the shell between them is', async () => {
  const program = `import { endWithParent } from '${setUp}'; endWithParent(); ${untilAsked}`;
  const { shell, said } = runInShell(program, { npm_lifecycle_event: 'start' });
  expect(await said()).toBe('running');
  shell.kill('SIGTERM');
  expect(await said()).toBe('asked to stop');
});

test('a host that the set-up has become still is, and what it starts is not', async () => {
  const program = `import { endWithParent } from '${host}'; process.env.YINGBIN_PARENT = process.ppid; endWithParent();
    console.log(process.env.YINGBIN_PARENT ?? 'told to nobody'); ${untilAsked}`;
  const { shell, said } = runInShell(program, {});
  expect(await said()).toBe('told to nobody');
  expect(await said()).toBe('running');
  shell.kill('SIGTERM');
  expect(await said()).toBe('asked to stop');
});

test('what somebody has started without npm has no parent to end with', async () => {
  const program = `import { endWithParent } from '${setUp}'; console.log(endWithParent());`;
  const { shell, said } = runInShell(program, { npm_lifecycle_event: '' });
  expect(await said()).toBe('null');
  await once(shell, 'exit');
});

test('every script is a program and its words, as any shell of any system reads it', () => {
  const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  for (const script of Object.values(scripts)) expect(script).toMatch(/^(node|biome) [\w./ -]+$/);
});
