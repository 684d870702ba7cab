import { createLog, type Log } from '#core/system/log.ts';

/** A log whose lines stay in memory, for tests where the log is the behaviour. */
export function createCollectingLog(): Log & { readonly lines: readonly string[] } {
  const lines: string[] = [];
  return { ...createLog({ sink: { write: (line) => void lines.push(line) }, level: 'debug' }), lines };
}

/** A log for tests that are not about it. */
export const quietLog: Log = createLog({ sink: { write: () => {} }, level: 'error' });
