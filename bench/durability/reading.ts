import { recordMigrations } from '#core/composition/record-migrations.ts';
import { openKeptRecord } from '#core/storage/kept-record.ts';
import { Fault } from '#core/system/fault.ts';
import type { Acknowledged } from './writing.ts';

/** What a record holds when it is opened again as the terminal opens it. */
export interface Found {
  /** The fault that the terminal would say on its screen; null: it serves. */
  readonly refusal: string | null;
  readonly isMadeAnew: boolean;
  /** Facts that had been acknowledged and are not there. */
  readonly lost: number;
  /** Marks that are counted and told by no fact, or the other way round. */
  readonly torn: number;
  /** Runs whose facts have a gap. */
  readonly gaps: number;
}

/** Opens the record of a data folder again and compares it with what it has said yes to, by run. */
export function readAgain(folder: string, newestByBoot: ReadonlyMap<number, number>): Found {
  try {
    const { db, isMadeAnew, close } = openKeptRecord(folder, recordMigrations, () => {});
    const count = db.prepare<[number, number], number>('SELECT count(*) FROM outbox WHERE boot = ? AND sequence <= ?');
    const lostOf = (boot: number, sequence: number) => sequence - (count.pluck().get(boot, sequence) ?? 0);
    const lost = [...newestByBoot].reduce((sum, [boot, sequence]) => sum + lostOf(boot, sequence), 0);
    const number = (sql: string) => db.prepare<[], number>(sql).pluck().get() ?? 0;
    const counted = number('SELECT coalesce(sum(times), 0) FROM answer_mark');
    const told = number(`SELECT count(*) FROM outbox WHERE fact ->> '$.value.type' = 'answer.marked'`);
    const gaps = number(
      'SELECT count(*) FROM (SELECT 1 FROM outbox GROUP BY boot HAVING max(sequence) <> count(*) OR min(sequence) <> 1)',
    );
    close();
    return { refusal: null, isMadeAnew, lost, torn: Math.abs(counted - told), gaps };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { refusal: error.code, isMadeAnew: false, lost: 0, torn: 0, gaps: 0 };
  }
}

/** Adds what has been acknowledged; numbers of runs may only grow. */
export function note(newestByBoot: Map<number, number>, { boot, sequence }: Acknowledged): void {
  newestByBoot.set(boot, Math.max(sequence, newestByBoot.get(boot) ?? 0));
}
