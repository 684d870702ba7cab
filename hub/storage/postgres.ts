import { Pool, type PoolClient, types } from 'pg';
import { type Connection, type HubDatabase, int8Type } from './database.ts';

const connections = 8;
const connectWithinMs = 5000;
const answerWithinMs = 30_000;

/**
 * PostgreSQL 15 or newer at an address (`postgres://…`). A server that is gone is missed by the next statement, not here.
 * @param onLost told of connections that end while nobody uses them.
 */
export function openPostgres(address: string, onLost: (error: Error) => void): HubDatabase {
  const pool = new Pool({
    connectionString: address,
    max: connections,
    connectionTimeoutMillis: connectWithinMs,
    statement_timeout: answerWithinMs,
    // No statement here runs for so long that compiling it first would pay: the list of the fleet took twice as long.
    options: '-c jit=off',
    types: {
      getTypeParser: (type: number, format?: 'text' | 'binary') =>
        type === int8Type ? Number : types.getTypeParser(type, format),
    },
  });
  pool.on('error', onLost);
  return {
    engine: 'postgres',
    ...connectionOf(pool),
    transaction: async (run) => {
      const client = await pool.connect();
      try {
        await client.query('BEGIN');
        const value = await run(connectionOf(client));
        await client.query('COMMIT');
        client.release();
        return value;
      } catch (error) {
        // A connection on which something went wrong may be in any state: it is not used again.
        client.release(true);
        throw error;
      }
    },
    close: () => pool.end(),
  };
}

function connectionOf(db: Pick<Pool | PoolClient, 'query'>): Connection {
  return {
    query: async <Row extends object>(sql: string, given: readonly unknown[] = []) =>
      (await db.query<Row>(sql, [...given])).rows,
    script: async (sql) => void (await db.query(sql)),
  };
}
