import { PGlite, type Transaction } from '@electric-sql/pglite';
import { HubFault } from '../fault.ts';
import { type Connection, type HubDatabase, int8Type } from './database.ts';

/**
 * PostgreSQL within this process, in a folder. It survives the end of the process, however it ends, and not a power cut:
 * its files are never synced to the disk. One process at a time may have the folder, which the caller sees to.
 * @param folder null: in memory, for tests.
 * @throws {HubFault} hub-database-damaged
 */
export async function openPglite(folder: string | null): Promise<HubDatabase> {
  const parsers = { [int8Type]: Number };
  try {
    const db = await PGlite.create(folder === null ? { parsers } : { dataDir: folder, parsers });
    return {
      engine: 'pglite',
      ...connectionOf(db),
      transaction: (run) => db.transaction((within) => run(connectionOf(within))),
      close: () => db.close(),
    };
  } catch (cause) {
    throw new HubFault('hub-database-damaged', `The database in ${folder ?? 'memory'} cannot be opened`, cause);
  }
}

function connectionOf(db: Pick<PGlite | Transaction, 'query' | 'exec'>): Connection {
  return {
    query: async <Row extends object>(sql: string, given: readonly unknown[] = []) =>
      (await db.query<Row>(sql, [...given])).rows,
    script: async (sql) => void (await db.exec(sql)),
    copyIn: async (target, rows) => {
      await db.query(`COPY ${target} FROM '/dev/blob'`, [], { blob: new Blob([rows]) });
    },
  };
}
