import { readFileSync } from 'node:fs';

/** What the system counts processor time in, as Linux has it everywhere. */
const ticksPerSecond = 100;

/** Processor time that a process has had, all its threads and ended children too, in milliseconds; 0 for one that has ended. */
export function processorMsOf(pid: number): number {
  try {
    // The name, in parentheses, may hold anything.
    const [, fields = ''] = /\) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    const [user = 0, system = 0, childUser = 0, childSystem = 0] = fields.split(' ').slice(11, 15).map(Number);
    return ((user + system + childUser + childSystem) * 1000) / ticksPerSecond;
  } catch {
    return 0;
  }
}
