import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { systemCodeOf } from '#core/system/fault.ts';

/** Dead processes that nobody collects still count as the group's: it is not waited for longer. */
const goneWithinMs = 2000;
const lookAgainMs = 20;

/** Whether children can be made to lead a group of their own here: `detached` at their start. */
export const hasGroups = process.platform !== 'win32';

/** Ends a child and all that it has started. */
export function killGroup(leader: ChildProcess): void {
  if (leader.pid === undefined) return;
  if (hasGroups) signalGroup(leader.pid, 'SIGKILL');
  else leader.kill('SIGKILL');
}

/** Ends what a child has left behind, and resolves when it is gone. */
export async function groupGone(leader: ChildProcess): Promise<void> {
  if (leader.pid === undefined || !hasGroups) return;
  const untilMs = performance.now() + goneWithinMs;
  while (signalGroup(leader.pid, 'SIGKILL') && performance.now() < untilMs) await wait(lookAgainMs);
}

/** False when nothing is left of the group. */
function signalGroup(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(-pid, signal);
  } catch (error) {
    if (systemCodeOf(error) === 'ESRCH') return false;
    throw error;
  }
}
