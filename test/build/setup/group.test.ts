import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { createFolder, projectRoot } from '#test/support/source-tree.ts';

const group = join(projectRoot, 'build', 'setup', 'group.mjs');
const alone = join(projectRoot, 'build', 'setup', 'alone.mjs');

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('It prints nowhere.');
  const [line] = await once(createInterface(child.stdout), 'line');
  return line;
}

function isRunning(pid: number): boolean {
  try {
    // A process that has ended but was not waited for yet counts as ended.
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  '%s ends the set-up and all that it has started',
  async (signal) => {
    const root = createFolder({
      'step.mjs': `import { alone } from '${alone}';
      import { runGroup } from '${group}';
      const shell = 'sleep 600 & echo $!; wait';
      await alone({ root: import.meta.dirname, say: () => {} }, () => runGroup('sh', ['-c', shell], { cwd: '/' }));`,
    });
    const setUp = spawn(process.execPath, [join(root, 'step.mjs')], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void setUp.kill('SIGKILL'));
    const grandchild = Number(await firstLine(setUp));
    expect(isRunning(grandchild)).toBe(true);
    setUp.kill(signal);
    const [code] = await once(setUp, 'exit');
    expect(code).toBeGreaterThan(128);
    // Killed, it writes no more; the system may take a moment to clear it away.
    await expect.poll(() => isRunning(grandchild)).toBe(false);
    expect(existsSync(join(root, '.setup', 'lock'))).toBe(false);
  },
);

test.each(['start', 'test'])(
  'npm %s leaves no shell between npm and the set-up that would keep signals',
  async (name) => {
    const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
    const root = createFolder({ [`build/${name}.mjs`]: 'console.log(process.pid);' });
    const shell = spawn('sh', ['-c', scripts[name]], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    expect(Number(await firstLine(shell))).toBe(shell.pid);
  },
);

test('cmd on Windows, which has no exec, finds one beside package.json that runs what stands behind it', () => {
  const lines = readFileSync(join(projectRoot, 'exec.cmd'), 'utf8').trim().split('\n');
  expect(lines.filter((line) => !line.startsWith('@rem '))).toEqual(['@%*']);
});
