import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import koffi from 'koffi';

/** M_PERTURB of malloc.h: what is freed is filled with this byte. */
const perturbOption = -6;
const filler = 0xa5;

/**
 * From now on this process overwrites memory that it frees, V8's and that of native libraries. Gives the way to free
 * now whatever nothing refers to any more. Native memory is overwritten where glibc manages it, on Linux.
 */
export function overwriteFreedMemory(): () => void {
  // Small buffers, sound that comes in messages among them, would lie in one block that is never freed.
  Buffer.poolSize = 0;
  setFlagsFromString('--clear-free-memory');
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (options: {
    type: 'major';
    execution: 'sync';
    flavor: 'last-resort';
  }) => void;
  perturbFreed();
  return () => collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

function perturbFreed(): void {
  try {
    koffi.load('libc.so.6').func('int mallopt(int, int)')(perturbOption, filler);
  } catch {
    // Another C library: what it frees stays until something else takes its place.
  }
}
