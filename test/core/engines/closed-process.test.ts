import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const isLinux = process.platform === 'linux';
const skipped = isLinux ? '' : ' (skipped: no /proc)';

/** A process that has closed itself; its limit for core files was as high as it may be. */
async function closed(env: Record<string, string>) {
  const module = join(import.meta.dirname, '../../fixtures/children/closed.ts');
  const child = spawn('sh', ['-c', 'ulimit -S -c $(ulimit -H -c); exec "$0" "$1"', process.execPath, module], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [umask] = await once(child.stdout, 'data');
  const coreLimit = /Max core file size\s+(\S+)\s+(\S+)/.exec(readFileSync(`/proc/${child.pid}/limits`, 'utf8'));
  return { umask: String(umask), coreLimit: coreLimit?.slice(1), memoryOwner: statSync(`/proc/${child.pid}/mem`).uid };
}

test.skipIf(!isLinux)(
  `a closed process leaves no core file and writes for its own account alone${skipped}`,
  async () => {
    const { umask, coreLimit } = await closed({});
    expect([umask, coreLimit]).toEqual(['77', ['0', '0']]);
  },
);

test.skipIf(!isLinux)(`in an installed terminal nobody but root may read its memory${skipped}`, async () => {
  expect((await closed({ YINGBIN_CLOSED: '1' })).memoryOwner).toBe(0);
});
