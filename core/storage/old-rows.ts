import type { Database } from 'better-sqlite3';
import type { Cancel, Clock } from '../system/clock.ts';
import { createSumReader } from './summed-rows.ts';

/** About two milliseconds of reading, ten times in a second: a million rows take four minutes and nobody waits. */
const rowsAtOnce = 500;
const everyMs = 100;
/** Nothing of it before the first screen and the answers are there. */
const firstAfterMs = 30_000;

/**
 * Reads all rows that carry sums, a few at a time, while the terminal runs. `onDamage` is told of the first one that is
 * wrong, and reading ends: what an old row said does not stop the terminal, and staff know that the record is damaged.
 */
export function checkOldRows(db: Database, clock: Clock, onDamage: (reason: string) => void): Cancel {
  const reader = createSumReader(db);
  let cancel: Cancel = () => {};
  const step = () => {
    const wrong = reader.read(rowsAtOnce);
    if (wrong !== null) onDamage(wrong);
    else if (!reader.isDone()) cancel = clock.after(everyMs, step);
  };
  cancel = clock.after(firstAfterMs, step);
  return () => cancel();
}
