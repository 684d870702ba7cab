import type { Database } from '../storage/database.ts';
import { rowSum } from '../storage/row-sum.ts';
import type { Witness } from '../storage/witness.ts';
import type { Clock } from '../system/clock.ts';

/** A fact of any ability; what else it may say is in its ability's schema. */
export interface AnyFact {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** How facts are written: each in the form that its schema has now, with its version. */
export interface FactForms {
  /** @throws for a fact that does not fit: that is a bug. */
  write(fact: AnyFact): string;
}

/** Where facts wait for the hub, numbered without a gap within one run of the terminal. */
export interface Outbox {
  /**
   * Appends a fact. Call it inside the transaction of what it describes: then neither exists without the other.
   * A fact that does not fit its schema is a bug and throws.
   */
  readonly append: (fact: AnyFact) => void;
  /** Facts not yet taken by the hub. */
  readonly count: () => number;
  /** The run that facts are appended to. */
  readonly run: { readonly boot: number; readonly bootId: string };
}

export interface OutboxDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly newId: () => string;
  /** Knows the numbers that runs have had, even those of a record that is lost; null: the database alone does. */
  readonly witness: Pick<Witness, 'seen' | 'write'> | null;
  /** Every fact that may leave the terminal, as it is written down. */
  readonly facts: FactForms;
}

export function createOutbox({ db, clock, newId, witness, facts }: OutboxDeps): Outbox {
  const highest = db.prepare<[], number>('SELECT coalesce(max(number), 0) FROM boot').pluck().get() ?? 0;
  const boot = Math.max(highest, witness?.seen().drawnBoot ?? 0) + 1;
  // Before the run exists: should everything end here, its number is left out and not used twice.
  witness?.write({ drawnBoot: boot });
  const bootId = newId();
  db.prepare('INSERT INTO boot (number, id, started_at_ms) VALUES (?, ?, ?)').run(boot, bootId, clock.nowMs());
  // The number is drawn in the database: a transaction that rolls back gives it back, so that no gap is left.
  const next = db
    .prepare<[number], number>(
      'UPDATE boot SET last_sequence = last_sequence + 1, waiting = waiting + 1 WHERE number = ? RETURNING last_sequence',
    )
    .pluck();
  const insert = db.prepare('INSERT INTO outbox (boot, sequence, at_ms, fact, sum) VALUES (?, ?, ?, ?, ?)');
  const count = db.prepare<[], number>('SELECT coalesce(sum(waiting), 0) FROM boot').pluck();
  const append = db.transaction((fact: AnyFact) => {
    const row = [boot, next.get(boot), clock.nowMs(), facts.write(fact)];
    insert.run(...row, rowSum(...row));
  });
  return {
    append: (fact) => append(fact),
    count: () => count.get() ?? 0,
    run: { boot, bootId },
  };
}
