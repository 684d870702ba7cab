import type { Actor, AuditRow } from '#contract/page/staff.ts';
import { type StaffAct, storedActs } from '#contract/page/staff-act.ts';
import type { Fact } from '#contract/upstream/fact.ts';
import type { Database } from '../storage/database.ts';
import { rowSum } from '../storage/row-sum.ts';
import type { Clock } from '../system/clock.ts';

/** Who did what and when. It only grows: the database refuses to change or delete a row. */
export interface Audit {
  /**
   * Appends an act. Call it inside the transaction of what it describes: then neither exists without the other.
   * An act that does not fit its schema is a bug and throws.
   */
  readonly append: (who: Actor, act: StaffAct) => void;
  /** The newest rows, or those older than row `before`, newest first; an act that no release up to this one wrote is `unknown`. */
  readonly page: (options: { before: number | null; limit: number }) => AuditRow[];
}

interface StoredRow {
  readonly id: number;
  readonly atMs: number;
  readonly who: Actor;
  readonly act: string;
}

/** Nothing has changed by them, and they would be most of what is told. */
const comingAndGoing: ReadonlySet<string> = new Set(['session.started', 'session.ended']);

export interface AuditDeps {
  readonly db: Database;
  readonly clock: Clock;
  /** Tells the hub that there was an act; without it, as where a command runs while the terminal is stopped, nobody is told. */
  readonly tell?: (fact: Fact & { type: 'staff.acted' }) => void;
}

export function createAudit({ db, clock, tell }: AuditDeps): Audit {
  const nextId = db.prepare<[], number>('SELECT coalesce(max(id), 0) + 1 FROM staff_audit').pluck();
  const insert = db.prepare('INSERT INTO staff_audit (id, at_ms, who, act, sum) VALUES (?, ?, ?, ?, ?)');
  const append = db.transaction((who: Actor, act: StaffAct) => {
    const row = [nextId.get(), clock.nowMs(), who, storedActs.write(act)];
    insert.run(...row, rowSum(...row));
    if (!comingAndGoing.has(act.type)) tell?.({ type: 'staff.acted', by: who, act: act.type });
  });
  const select = db.prepare<[number, number], StoredRow>(
    'SELECT id, at_ms AS atMs, who, act FROM staff_audit WHERE id < ? ORDER BY id DESC LIMIT ?',
  );
  return {
    append: (who, act) => append(who, act),
    page: ({ before, limit }) =>
      select.all(before ?? Number.MAX_SAFE_INTEGER, limit).map(({ id, atMs, who, act }) => ({
        id,
        at: new Date(atMs).toISOString(),
        who,
        act: storedActs.read(act),
      })),
  };
}
