import type { Database } from 'better-sqlite3';
import { rowSum } from './row-sum.ts';

/** A place in a table that is read from its newest row to its oldest: the key of the row read last. */
type Place = readonly number[];

interface SummedTable {
  readonly name: string;
  /** Where reading begins. */
  readonly beyond: Place;
  /** Rows below a place, newest first; the last column is the sum of the others, the first ones are the key. */
  readonly rows: string;
}

const summed: readonly SummedTable[] = [
  {
    name: 'outbox',
    beyond: [Number.MAX_SAFE_INTEGER, 0],
    rows: `SELECT boot, sequence, at_ms, fact, sum FROM outbox
           WHERE (boot, sequence) < (?, ?) ORDER BY boot DESC, sequence DESC LIMIT ?`,
  },
  {
    name: 'staff_audit',
    beyond: [Number.MAX_SAFE_INTEGER],
    rows: 'SELECT id, at_ms, who, act, sum FROM staff_audit WHERE id < ? ORDER BY id DESC LIMIT ?',
  },
];

/** Reads rows that carry sums, newest first, some at a time. */
export interface SumReader {
  /** Reads up to `mostRows` further rows of each table. Gives what is wrong with the first one that is, or null. */
  readonly read: (mostRows: number) => string | null;
  /** Whether everything has been read. */
  readonly isDone: () => boolean;
}

export function createSumReader(db: Database): SumReader {
  const tables = summed.map(({ name, beyond, rows }) => ({
    name,
    place: beyond,
    select: db.prepare<number[], unknown[]>(rows).raw(),
    isDone: false,
  }));
  const readTable = (table: (typeof tables)[number], mostRows: number): string | null => {
    if (table.isDone) return null;
    let count = 0;
    for (const row of table.select.iterate(...table.place, mostRows)) {
      const previous = table.place;
      table.place = row.slice(0, previous.length).map(Number);
      count += 1;
      if (row.at(-1) !== rowSum(...row.slice(0, -1)))
        return `row ${table.place.join('/')} of ${table.name} has changed`;
      if (!follows(table.place, previous) && !isBelowRange(db, table.name, table.place))
        return `a row of ${table.name} above ${table.place.join('/')} is missing`;
    }
    table.isDone = count < mostRows;
    return null;
  };
  return {
    read: (mostRows) => {
      for (const table of tables) {
        const wrong = readTable(table, mostRows);
        if (wrong !== null) return wrong;
      }
      return null;
    },
    isDone: () => tables.every((table) => table.isDone),
  };
}

/** Numbers have no gap within one run; between two runs, and before the first row that is read, anything may be. */
function follows(place: Place, newer: Place): boolean {
  const [number, above] = [place.at(-1) ?? 0, newer.at(-1) ?? 0];
  const isSameRun = place.slice(0, -1).every((part, index) => part === newer[index]);
  return !isSameRun || above === Number.MAX_SAFE_INTEGER || number === above - 1;
}

/**
 * Whether the row above one stands for a range of numbers that reaches down to it: facts that were dropped while the rows
 * were being read, or before.
 */
function isBelowRange(db: Database, table: string, place: Place): boolean {
  const knowsRanges = db.prepare("SELECT 1 FROM pragma_table_info('outbox') WHERE name = 'first_sequence'").get();
  if (table !== 'outbox' || knowsRanges === undefined) return false;
  const first = db
    .prepare<number[], number | null>(
      'SELECT first_sequence FROM outbox WHERE boot = ? AND sequence > ? ORDER BY sequence LIMIT 1',
    )
    .pluck()
    .get(...place);
  return Number(first) === (place.at(-1) ?? 0) + 1;
}
