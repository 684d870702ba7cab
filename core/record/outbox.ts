import { type Fact, factSchema } from '#contract/upstream/fact.ts';
import type { Database } from '../storage/database.ts';
import type { Clock } from '../system/clock.ts';

/** Where facts wait for the hub, numbered without a gap within one run of the terminal. */
export interface Outbox {
  /**
   * Appends a fact. Call it inside the transaction of what it describes: then neither exists without the other.
   * A fact that does not fit its schema is a bug and throws.
   */
  readonly append: (fact: Fact) => void;
  /** Facts not yet taken by the hub. */
  readonly count: () => number;
}

export function createOutbox({ db, clock, newId }: { db: Database; clock: Clock; newId: () => string }): Outbox {
  const boot = db
    .prepare<[string, number], { number: number }>(
      'INSERT INTO boot (id, started_at_ms) VALUES (?, ?) RETURNING number',
    )
    .get(newId(), clock.nowMs());
  if (!boot) throw new Error('SQLite returned no boot number');
  // The number is drawn in the database: a transaction that rolls back gives it back, so that no gap is left.
  const next = db
    .prepare<[number], number>(
      'UPDATE boot SET last_sequence = last_sequence + 1 WHERE number = ? RETURNING last_sequence',
    )
    .pluck();
  const insert = db.prepare('INSERT INTO outbox (boot, sequence, at_ms, fact) VALUES (?, ?, ?, ?)');
  const count = db.prepare<[], number>('SELECT count(*) FROM outbox').pluck();
  const append = db.transaction((fact: Fact) => {
    insert.run(boot.number, next.get(boot.number), clock.nowMs(), JSON.stringify(factSchema.parse(fact)));
  });
  return {
    append: (fact) => append(fact),
    count: () => count.get() ?? 0,
  };
}
