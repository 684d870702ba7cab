import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { giveBack, smallNode } from '#core/system/child.ts';

/**
 * Runs the command of this module once more, with `--inside`, under the flags and the allocator's setting of `npm start`:
 * what it measures is what a terminal would take. Gives its exit code.
 */
export function runAsTerminal(moduleUrl: string): number {
  const env = { ...process.env, GLIBC_TUNABLES: giveBack };
  const args = [...smallNode, fileURLToPath(moduleUrl), '--inside', ...process.argv.slice(2)];
  return spawnSync(process.execPath, args, { stdio: 'inherit', env }).status ?? 1;
}
