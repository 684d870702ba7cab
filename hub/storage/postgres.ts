import { pipeline } from 'node:stream/promises';
import { Pool, type PoolClient, types } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
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
    copyIn: async (into, rows) => {
      const client = await pool.connect();
      try {
        await copyInto(client, into, rows);
        client.release();
      } catch (error) {
        client.release(true);
        throw error;
      }
    },
    transaction: async (run) => {
      const client = await pool.connect();
      try {
        await client.query('BEGIN');
        const value = await run({
          ...connectionOf(client),
          copyIn: (into, rows) => copyInto(client, into, rows),
        });
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

function copyInto(client: PoolClient, into: string, rows: string): Promise<void> {
  return pipeline([rows], client.query(copyFrom(`COPY ${into} FROM STDIN`)));
}

function connectionOf(db: Pick<Pool | PoolClient, 'query'>): Omit<Connection, 'copyIn'> {
  return {
    query: async <Row extends object>(sql: string, given: readonly unknown[] = []) =>
      (await db.query<Row>(sql, [...given])).rows,
    script: async (sql) => void (await db.query(sql)),
  };
}
