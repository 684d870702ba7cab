import { writeSync } from 'node:fs';

/** Where a terminal may die: a request is on its way, is answered, and what was taken is removed but not for good, or is. */
export const terminalFailPoints = ['before-post', 'after-post', 'mid-take', 'after-take'] as const;

/** Where a hub may die: events are in the transaction, all is, or it is committed and not answered yet. */
export const hubFailPoints = ['after-insert', 'before-commit', 'after-commit'] as const;

/** Of these points, those at which a transaction is open. */
export const midTransaction: ReadonlySet<string> = new Set(['mid-take', 'after-insert', 'before-commit']);

/** What a process says last, before it kills itself at a fail point. */
export const diesAt = /^dies at ([a-z-]+)$/m;

/** Kills this process when it passes a point for the how many-th time. */
export function createFailPoint(point: string, times: number): (passed: string) => void {
  let left = times;
  return (passed) => {
    if (passed !== point || --left > 0) return;
    writeSync(1, `dies at ${point}\n`);
    process.kill(process.pid, 'SIGKILL');
  };
}
