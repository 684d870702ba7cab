import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, DatabaseDamaged } from './database.ts';
import type { AbilityMigrations } from './migrate.ts';
import { openRecordDatabase } from './record-database.ts';
import { createSumReader } from './summed-rows.ts';
import { openWitness, type Seen, type Witness } from './witness.ts';

/** record.db of a data folder, and the witness beside it that knows what it has held. */
export interface KeptRecord {
  readonly db: Database;
  readonly witness: Witness;
  /** Whether somebody has taken away the record that this terminal had. */
  readonly isMadeAnew: boolean;
  /** Whether the data folder has had no other before it. */
  readonly isFirst: boolean;
  readonly close: () => void;
}

/** Rows of each table whose sums are looked at before the start; the others are read while the terminal runs. */
const checkedAtStart = 20_000;

/**
 * Opens the record of a data folder after a look at whether it still holds what it has held.
 * @param migrations those of every ability that keeps something in it.
 * @param onUnwitnessed told when what has been written cannot be written down a second time.
 * @throws {DatabaseDamaged} when it does not; nothing is changed then.
 */
export function openKeptRecord(
  folder: string,
  migrations: readonly AbilityMigrations[],
  onUnwitnessed: (error: unknown) => void,
): KeptRecord {
  const file = join(folder, 'record.db');
  const witness = openWitness(join(folder, 'served.json'));
  const isMadeAnew = witness.state !== 'new' && !existsSync(file);
  if (isMadeAnew && witness.state === 'unreadable') {
    throw new DatabaseDamaged(file, 'it is not there, and served.json, which knows what it held, cannot be read');
  }
  const db = openRecordDatabase(file, migrations, (found) => missingFrom(found, witness) ?? damageIn(found));
  if (witness.state !== 'known' || isMadeAnew) witness.write({ ...newestIn(db), drawnBoot: drawnBefore(db, witness) });
  const follow = followRows(db, witness, onUnwitnessed);
  return {
    db,
    witness,
    isMadeAnew,
    isFirst: !isMadeAnew && firstRun(db, witness) === 1,
    close: () => {
      follow();
      witness.close();
      db.close();
    },
  };
}

/** What the witness has seen and the record has not; null when nothing is missing. */
function missingFrom(db: Database, { state, seen }: Witness): string | null {
  if (state === 'new') return null;
  if (!hasColumn(db, 'boot', 'number')) return 'it is empty, though this terminal has served with it';
  const { boot, sequence, auditId } = seen();
  const last = db.prepare<[number], number>('SELECT last_sequence FROM boot WHERE number = ?').pluck().get(boot);
  if (boot > 0 && last === undefined) return `run ${boot} is missing`;
  if (boot > 0 && Number(last) < sequence) return `of the facts of run ${boot} only ${last} of ${sequence} are left`;
  const audited = hasColumn(db, 'staff_audit', 'id') ? lastAuditId(db) : 0;
  return audited < auditId ? `of the audit trail only ${audited} rows of ${auditId} are left` : null;
}

function damageIn(db: Database): string | null {
  // A release before sums wrote it: they are added when the schema is brought up to date.
  if (!hasColumn(db, 'outbox', 'sum')) return null;
  const torn = db
    .prepare<[], number>(
      `SELECT number FROM boot WHERE last_sequence <>
       coalesce((SELECT max(sequence) FROM outbox WHERE outbox.boot = boot.number), last_sequence) LIMIT 1`,
    )
    .pluck()
    .get();
  if (torn !== undefined) return `the newest facts of run ${torn} are missing`;
  return createSumReader(db).read(checkedAtStart);
}

/** Whether a release has written the database that knew this column. */
function hasColumn(db: Database, table: string, column: string): boolean {
  return db.prepare('SELECT 1 FROM pragma_table_info(?) WHERE name = ?').get(table, column) !== undefined;
}

function lastAuditId(db: Database): number {
  return db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM staff_audit').pluck().get() ?? 0;
}

/** The newest run and fact of the record, and the newest row of its audit trail. */
function newestIn(db: Database): Pick<Seen, 'boot' | 'sequence' | 'auditId'> {
  const newest = db
    .prepare<[], { boot: number; sequence: number }>(
      'SELECT number AS boot, last_sequence AS sequence FROM boot ORDER BY number DESC LIMIT 1',
    )
    .get();
  return { boot: newest?.boot ?? 0, sequence: newest?.sequence ?? 0, auditId: lastAuditId(db) };
}

/** The number of the record's first run; runs are counted on when a record is begun anew. */
function firstRun(db: Database, { seen }: Witness): number {
  return db.prepare<[], number | null>('SELECT min(number) FROM boot').pluck().get() ?? seen().drawnBoot + 1;
}

const drawnBefore = (db: Database, { seen }: Witness) => Math.max(newestIn(db).boot, seen().drawnBoot);

/**
 * Tells the witness of every row that is added, whoever adds it, once its transaction is over: what it has seen must
 * never be more than what the record holds.
 */
function followRows(db: Database, witness: Witness, onUnwitnessed: (error: unknown) => void): () => void {
  let isDue = false;
  const follow = () => {
    if (!isDue || !db.open) return;
    isDue = false;
    try {
      witness.follow(newestIn(db));
    } catch (error) {
      onUnwitnessed(error);
    }
  };
  db.function('row_added', () => {
    // A transaction is over before anything that waits is run.
    if (!isDue) queueMicrotask(follow);
    isDue = true;
    return null;
  });
  db.exec(`
    CREATE TEMP TRIGGER run_is_witnessed AFTER INSERT ON main.boot BEGIN SELECT row_added(); END;
    CREATE TEMP TRIGGER fact_is_witnessed AFTER INSERT ON main.outbox BEGIN SELECT row_added(); END;
    CREATE TEMP TRIGGER act_is_witnessed AFTER INSERT ON main.staff_audit BEGIN SELECT row_added(); END;
  `);
  return follow;
}
