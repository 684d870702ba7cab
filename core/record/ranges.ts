import type { Database } from '../storage/database.ts';
import { rowSum } from '../storage/row-sum.ts';
import type { FactForms } from './outbox.ts';

/** Why facts are not read by the hub. */
export type DropReason = 'too-many' | 'too-old' | 'damaged' | 'refused' | 'taken-before';

/** Numbers of one run. */
export interface Range {
  readonly boot: number;
  readonly first: number;
  readonly last: number;
}

/** Replaces facts by rows that name their numbers and count them: the hub learns that there were some, and goes on. */
export interface Ranges {
  /** A row with the last number takes the place of all facts of a range, those there are. */
  readonly replace: (range: Range, reason: DropReason) => void;
}

export function createRanges(db: Database, forms: FactForms): Ranges {
  const remove = db.prepare('DELETE FROM outbox WHERE boot = ? AND sequence BETWEEN ? AND ?');
  const time = db
    .prepare<[number, number], number>(
      'SELECT at_ms FROM outbox WHERE boot = ? AND sequence <= ? ORDER BY sequence DESC LIMIT 1',
    )
    .pluck();
  const started = db.prepare<[number], number>('SELECT started_at_ms FROM boot WHERE number = ?').pluck();
  const insert = db.prepare(
    'INSERT INTO outbox (boot, sequence, at_ms, fact, sum, first_sequence) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const count = db.prepare('UPDATE boot SET waiting = waiting + 1 - ? WHERE number = ?');
  return {
    replace: db.transaction(({ boot, first, last }: Range, reason: DropReason) => {
      const atMs = time.get(boot, last) ?? started.get(boot) ?? 0;
      const { changes } = remove.run(boot, first, last);
      const fact = forms.write({ type: 'record.dropped', first, count: last - first + 1, reason });
      const row = [boot, last, atMs, fact];
      insert.run(...row, rowSum(...row), first);
      count.run(changes, boot);
    }),
  };
}
