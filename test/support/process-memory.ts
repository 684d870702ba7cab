import { readFileSync } from 'node:fs';

/** Memory of a process that is in use now, in megabytes. Linux only. */
export function rssMb(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000;
}
