import { writeSync } from 'node:fs';

/**
 * Where a terminal may die: a request is on its way, is answered, what was taken is removed but not for good, or is, and
 * a key is taken but not for good.
 */
export const terminalFailPoints = ['before-post', 'after-post', 'mid-take', 'after-take', 'mid-key'] as const;

/** Where a hub may die: events or a terminal's key are in the transaction, all is, or it is committed and not answered yet. */
export const hubFailPoints = ['after-insert', 'after-key', 'before-commit', 'after-commit'] as const;

/** Of these points, those at which a transaction is open. */
export const midTransaction: ReadonlySet<string> = new Set([
  'mid-take',
  'mid-key',
  'after-insert',
  'after-key',
  'before-commit',
]);

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
