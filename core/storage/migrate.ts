import type { Database } from 'better-sqlite3';
import { Fault } from '../system/fault.ts';

/** One step of an ability's tables. A released migration never changes. */
export interface Migration {
  /** Counts the steps of its ability from 1, without gaps. */
  readonly number: number;
  readonly name: string;
  /** The schema number that it led to when a database counted the steps of all abilities together; newer steps have none. */
  readonly counted?: number;
  readonly sql: string;
}

/** The steps of one ability. They touch its own tables and no others, so that two abilities can be written apart. */
export interface AbilityMigrations {
  readonly ability: string;
  /** Oldest first. */
  readonly steps: readonly Migration[];
}

/** How many steps of each ability a database has seen; an ability that it does not know is not in it. */
export type Seen = ReadonlyMap<string, number>;

/**
 * The `user_version` of a database that tracks steps by ability, in its table `migration`. Smaller numbers are those of
 * releases that counted all steps together; to such a release this one is a later schema, which it refuses.
 */
const trackedVersion = 1000;

/** Whether a database tracks its steps by ability. */
export function isTracked(db: Database): boolean {
  return Number(db.pragma('user_version', { simple: true })) === trackedVersion;
}

/**
 * The steps that a database has seen.
 * @throws {Fault} database-too-new when the file was written by a later release: going back is refused, not tried.
 */
export function seenBy(db: Database, migrations: readonly AbilityMigrations[]): Seen {
  const seen = isTracked(db) ? trackedIn(db) : countedIn(db, migrations);
  const known = new Map(migrations.map(({ ability, steps }) => [ability, steps.length]));
  for (const [ability, number] of seen) {
    if (number > (known.get(ability) ?? 0)) throw tooNew(db, `step ${number} of ${ability}`);
  }
  return seen;
}

function trackedIn(db: Database): Seen {
  return new Map(
    db.prepare<[], [string, number]>('SELECT ability, max(number) FROM migration GROUP BY ability').raw().all(),
  );
}

function countedIn(db: Database, migrations: readonly AbilityMigrations[]): Seen {
  const version = Number(db.pragma('user_version', { simple: true }));
  const counted = migrations.flatMap(({ steps }) => steps.map((step) => step.counted ?? 0));
  if (version > Math.max(0, ...counted)) throw tooNew(db, `schema ${version}`);
  const seen = migrations.map(({ ability, steps }) => {
    const past = steps.filter((step) => step.counted !== undefined && step.counted <= version);
    return [ability, past.length] as const;
  });
  return new Map(seen.filter(([, number]) => number > 0));
}

function tooNew(db: Database, what: string): Fault {
  return new Fault('database-too-new', `${db.name} has ${what}, which this release does not know`);
}

/** Whether there are steps to run in a database that has seen some already. */
export function isBehind(db: Database, migrations: readonly AbilityMigrations[]): boolean {
  const seen = seenBy(db, migrations);
  return seen.size > 0 && migrations.some(({ ability, steps }) => steps.length > (seen.get(ability) ?? 0));
}

/**
 * Runs the steps that the database has not seen, all in one transaction. One that counted all steps together is taken
 * over with what it has seen.
 * @throws {Fault} database-too-new
 */
export function migrate(db: Database, migrations: readonly AbilityMigrations[]): void {
  requireOrder(migrations);
  const seen = seenBy(db, migrations);
  db.transaction(() => {
    if (!isTracked(db)) track(db, seen);
    const note = db.prepare('INSERT INTO migration (ability, number) VALUES (?, ?)');
    for (const { ability, steps } of migrations) {
      for (const { number, sql } of steps.slice(seen.get(ability) ?? 0)) {
        db.exec(sql);
        note.run(ability, number);
      }
    }
  })();
}

function track(db: Database, seen: Seen): void {
  db.exec(
    'CREATE TABLE migration (ability TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (ability, number)) STRICT, WITHOUT ROWID',
  );
  const note = db.prepare('INSERT INTO migration (ability, number) VALUES (?, ?)');
  for (const [ability, upTo] of seen) for (let number = 1; number <= upTo; number += 1) note.run(ability, number);
  db.pragma(`user_version = ${trackedVersion}`);
}

function requireOrder(migrations: readonly AbilityMigrations[]): void {
  const abilities = new Set(migrations.map(({ ability }) => ability));
  if (abilities.size < migrations.length) throw new Error('Two abilities of one name have migrations');
  for (const { ability, steps } of migrations) {
    for (const [index, { number, name }] of steps.entries()) {
      if (number !== index + 1) throw new Error(`Migration ${name} of ${ability} is out of order`);
    }
  }
}
