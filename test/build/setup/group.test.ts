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
