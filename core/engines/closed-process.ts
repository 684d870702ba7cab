import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The number of the limit for core files, and of the call that says whether a process may be looked into (Linux). */
const limitOfCoreFiles = 4;
const setDumpable = 4;

/** Set by the host of an installed terminal for all its processes; on a workbench a developer may look into them. */
export const closedVariable = 'YINGBIN_CLOSED';

/**
 * To be called first in every process: what it writes is its own account's alone, and it leaves no core file when it
 * crashes, nor do its children. In an installed terminal on Linux nobody but root may read its memory either. Where the
 * process that started it has seen to all of that, no library is loaded for it.
 */
export function closeProcess(env: NodeJS.ProcessEnv = process.env): void {
  process.umask(0o077);
  if (process.platform !== 'linux') return;
  const isClosed = env[closedVariable] === '1';
  if (!isClosed && leavesNoCoreFiles()) return;
  const libc = openLibc();
  if (!libc) return;
  const limits = new BigUint64Array([0n, 0n]);
  libc.func('int setrlimit(int resource, const void *limits)')(limitOfCoreFiles, limits);
  if (!isClosed) return;
  const prctl = libc.func('int prctl(int option, unsigned long a, unsigned long b, unsigned long c, unsigned long d)');
  prctl(setDumpable, 0, 0, 0, 0);
}

/** Limits are handed on to children; only what may read memory is not. */
function leavesNoCoreFiles(): boolean {
  return /^Max core file size\s+0\s+0\s/m.test(readFileSync('/proc/self/limits', 'utf8'));
}

function openLibc() {
  try {
    const koffi = createRequire(import.meta.url)('koffi') as typeof import('koffi');
    return koffi.load('libc.so.6');
  } catch {
    // Another C library: the unit of the service sets the limit (build/host/yingbin.service).
    return null;
  }
}
