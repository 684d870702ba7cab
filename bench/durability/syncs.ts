import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plant } from './writing.ts';

const facts = 30;

/**
 * Counts the facts that a writer said yes to before the system was told to bring them to the disk, by the system calls
 * of its process, while facts that a hub has are removed without that; null where `strace` is not there. A crash of the
 * process alone would not show it: the system keeps what a process has written.
 */
export async function acknowledgedUnsynced(folder: string, plant: Plant | null): Promise<number | null> {
  const trace = join(folder, 'trace');
  const entry = join(import.meta.dirname, 'writer-process.ts');
  const data = join(folder, 'traced');
  const calls = ['-f', '-e', 'trace=fdatasync,fsync,write', '-o', trace];
  const args = [
    ...calls,
    process.execPath,
    entry,
    data,
    plant ?? 'none',
    String(facts),
    ...(plant === null ? ['taking'] : []),
  ];
  const child = spawn('strace', args, { stdio: 'ignore' });
  const isRun = await Promise.race([once(child, 'exit').then(() => true), once(child, 'error').then(() => false)]);
  if (!isRun) return null;
  return countUnsynced(readFileSync(trace, 'utf8'));
}

function countUnsynced(trace: string): number {
  let isSynced = false;
  let unsynced = 0;
  for (const call of trace.split('\n')) {
    if (/f(data)?sync\(/.test(call)) isSynced = true;
    else if (/write\(1, "\d+ \d+\\n"/.test(call)) {
      if (!isSynced) unsynced += 1;
      isSynced = false;
    }
  }
  return unsynced;
}
