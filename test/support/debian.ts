import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether a program can be run on this machine. */
function hasProgram(name: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
}

/** Which of the named Debian packages' files or programs are missing; empty when nothing is. */
export function missingFrom(needs: Readonly<Record<string, string>>): string {
  const missing = Object.entries(needs).filter(
    ([, need]) => !(need.startsWith('/') ? existsSync(need) : hasProgram(need)),
  );
  return missing.map(([name]) => name).join(', ');
}
