import { z } from 'zod';
import type { Database } from '../storage/database.ts';
import { rowSum } from '../storage/row-sum.ts';
import type { Ranges } from './ranges.ts';

/** A fact that waits for the hub, with its place and its form. */
export interface WaitingFact {
  readonly boot: number;
  readonly bootId: string;
  readonly sequence: number;
  /** Where it stands for a range that ends with its own number: the first of it; otherwise null. */
  readonly first: number | null;
  /** By the terminal's clock. */
  readonly atMs: number;
  readonly type: string;
  readonly version: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A place in the facts: that of one of them, or of where a run begins (sequence 0). */
export interface FactPlace {
  readonly boot: number;
  readonly sequence: number;
}

/** The facts that wait for the hub, oldest first. Nothing but what the hub has said yes to leaves it, and what is counted as dropped. */
export interface WaitingFacts {
  /** Up to `most` facts after a place; those whose row is damaged have become ranges. */
  readonly after: (place: FactPlace, most: number) => WaitingFact[];
  /** The number of the newest fact that a run has written, whether or not it still waits. */
  readonly newest: (boot: number) => number;
  /**
   * Removes the facts of a run up to a number. The disk is not waited for: what comes back after a power cut is sent again, and
   * the hub knows it.
   */
  readonly take: (upTo: FactPlace) => void;
  /** The hub is without facts of a run up to `upTo` that it once had: a range that says so goes before what waits. */
  readonly tellTakenBefore: (upTo: FactPlace, first: number) => void;
  /** Puts facts that the hub does not take aside; a range stands for them. */
  readonly park: (facts: readonly WaitingFact[]) => void;
  readonly parked: (most: number) => WaitingFact[];
  /** The hub has taken facts that were parked. */
  readonly takeParked: (facts: readonly FactPlace[]) => void;
  readonly count: () => number;
}

interface Row {
  readonly boot: number;
  readonly bootId: string;
  readonly sequence: number;
  readonly first: number | null;
  readonly atMs: number;
  readonly fact: string;
  readonly sum: number;
}

const typed = z.looseObject({ type: z.string() });
/** Rows from before there were versions hold the bare fact, which then had version 1. */
const storedSchema = z.union([
  z.strictObject({ version: z.int(), value: typed }),
  typed.transform((value) => ({ version: 1, value })),
]);

const columns = 'outbox.boot, boot.id AS bootId, sequence, at_ms AS atMs, fact, sum';

export function createWaitingFacts(db: Database, ranges: Ranges): WaitingFacts {
  const select = db.prepare<[number, number, number], Row>(
    `SELECT ${columns}, first_sequence AS first FROM outbox JOIN boot ON boot.number = outbox.boot
     WHERE (outbox.boot, sequence) > (?, ?) ORDER BY outbox.boot, sequence LIMIT ?`,
  );
  const remove = db.prepare('DELETE FROM outbox WHERE boot = ? AND sequence <= ?');
  const fewer = db.prepare('UPDATE boot SET waiting = waiting - ? WHERE number = ?');
  const count = db.prepare<[], number>('SELECT coalesce(sum(waiting), 0) FROM boot').pluck();
  const newest = db.prepare<[number], number>('SELECT last_sequence FROM boot WHERE number = ?').pluck();
  const take = db.transaction(({ boot, sequence }: FactPlace) => {
    fewer.run(remove.run(boot, sequence).changes, boot);
  });
  const after = (place: FactPlace, most: number): WaitingFact[] => {
    const facts: WaitingFact[] = [];
    const damaged: Row[] = [];
    for (const row of select.iterate(place.boot, place.sequence, most)) {
      const fact = factOf(row);
      if (fact) facts.push(fact);
      else damaged.push(row);
    }
    if (damaged.length === 0) return facts;
    for (const { boot, sequence } of damaged) ranges.replace({ boot, first: sequence, last: sequence }, 'damaged');
    return after(place, most);
  };
  return {
    after,
    newest: (boot) => newest.get(boot) ?? 0,
    take: (upTo) => withoutSync(db, () => take(upTo)),
    tellTakenBefore: ({ boot, sequence }, first) => ranges.replace({ boot, first, last: sequence }, 'taken-before'),
    ...createParked(db, ranges),
    count: () => count.get() ?? 0,
  };
}

/** Commits without waiting for the disk, where no greater transaction is under way. What is committed next syncs it too. */
function withoutSync(db: Database, work: () => void): void {
  if (db.inTransaction) {
    work();
    return;
  }
  db.pragma('synchronous = NORMAL');
  try {
    work();
  } finally {
    db.pragma('synchronous = FULL');
  }
}

/** The fact of a row; null where the row is damaged. */
function factOf({ boot, bootId, sequence, first, atMs, fact, sum }: Row): WaitingFact | null {
  if (sum !== rowSum(boot, sequence, atMs, fact)) return null;
  const stored = storedSchema.safeParse(parsed(fact));
  if (!stored.success) return null;
  const { version, value } = stored.data;
  const { type, ...fields } = value;
  return { boot, bootId, sequence, first, atMs, type, version, fields };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function createParked(db: Database, { replace }: Ranges): Pick<WaitingFacts, 'park' | 'parked' | 'takeParked'> {
  const copy = db.prepare(
    `INSERT INTO outbox_parked SELECT boot, sequence, at_ms, fact, sum FROM outbox
     WHERE boot = ? AND sequence = ? AND first_sequence IS NULL`,
  );
  const select = db.prepare<[number], Row>(
    `SELECT ${columns.replace('outbox.', 'outbox_parked.')}, NULL AS first
     FROM outbox_parked JOIN boot ON boot.number = outbox_parked.boot ORDER BY outbox_parked.boot, sequence LIMIT ?`,
  );
  const remove = db.prepare('DELETE FROM outbox_parked WHERE boot = ? AND sequence = ?');
  return {
    park: db.transaction((facts: readonly WaitingFact[]) => {
      for (const { boot, sequence } of facts) copy.run(boot, sequence);
      for (const run of runsOf(facts)) replace(run, 'refused');
    }),
    parked: (most) => select.all(most).flatMap((row) => factOf(row) ?? []),
    takeParked: db.transaction((facts: readonly FactPlace[]) => {
      for (const { boot, sequence } of facts) remove.run(boot, sequence);
    }),
  };
}

/** The stretch of each run that facts in their order lie in. */
function runsOf(facts: readonly WaitingFact[]): { boot: number; first: number; last: number }[] {
  const byBoot = Map.groupBy(facts, ({ boot }) => boot);
  return [...byBoot].map(([boot, [head, ...more]]) => ({
    boot,
    first: head?.first ?? head?.sequence ?? 1,
    last: (more.at(-1) ?? head)?.sequence ?? 1,
  }));
}
