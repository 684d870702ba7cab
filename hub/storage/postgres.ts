import { type Connection as PgConnection, Pool, type PoolClient, Query, types } from 'pg';
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
    // Statements that do not wait for one another go out together; they are done in their order.
    pipeline: true,
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
  const onOneConnection = async <Value>(work: (client: PoolClient) => Promise<Value>) => {
    const client = await pool.connect();
    try {
      const value = await work(client);
      client.release();
      return value;
    } catch (error) {
      // A connection on which something went wrong may be in any state: it is not used again.
      client.release(true);
      throw error;
    }
  };
  return {
    engine: 'postgres',
    ...connectionOf(pool),
    copyIn: (target, rows) => onOneConnection((client) => copyInto(client, target, rows)),
    transaction: (run) =>
      onOneConnection(async (client) => {
        await client.query('BEGIN');
        const { query, script } = connectionOf(client);
        const value = await run({
          query: (...asked) => {
            inOnePiece(streamOf(client));
            return query(...asked);
          },
          script,
          copyIn: (...given) => copyInto(client, ...given),
        });
        await client.query('COMMIT');
        return value;
      }),
    close: () => pool.end(),
  };
}

function connectionOf(db: Pool | PoolClient): Omit<Connection, 'copyIn'> {
  return {
    query: async <Row extends object>(sql: string, given: readonly unknown[] = []) => {
      const name = given.length > 0 ? preparedName(sql) : null;
      const asked = { text: sql, values: [...given], ...(name === null ? {} : { name }) };
      return (await db.query<Row>(asked)).rows;
    },
    script: async (sql) => void (await db.query(sql)),
  };
}

/** Longer statements are made for the occasion, as the list of the fleet is: each wants a plan of its own. */
const longestPrepared = 1000;
const preparedNames = new Map<string, string>();

/** Under which name a connection keeps a statement, so that it is read and planned once; null: it is not kept. */
function preparedName(sql: string): string | null {
  if (sql.length > longestPrepared) return null;
  const known = preparedNames.get(sql) ?? `hub-${preparedNames.size + 1}`;
  preparedNames.set(sql, known);
  return known;
}

/** What is said to the server in this turn of the loop goes out in one piece: each costs more than a short statement does. */
function inOnePiece(stream: PgConnection['stream']): void {
  stream.cork();
  process.nextTick(() => stream.uncork());
}

/** A client's types leave its connection out. */
function streamOf(client: PoolClient): PgConnection['stream'] {
  return (client as PoolClient & { readonly connection: PgConnection }).connection.stream;
}

/** What a connection of pg can do for a COPY; its types leave it out. */
interface CopyingConnection {
  readonly sendCopyFromChunk: (chunk: Buffer) => void;
  readonly endCopyFrom: () => void;
}

/**
 * The rows follow the statement at once: a server that does not take it passes over them, as its protocol says. So nothing
 * has to be waited for, and other statements may follow too.
 */
function copyInto(client: PoolClient, target: string, rows: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const copy = new Query(`COPY ${target} FROM STDIN`, (error) => (error ? reject(error) : resolve()));
    const begin = copy.submit.bind(copy);
    copy.submit = (connection) => {
      const copying = connection as PgConnection & CopyingConnection;
      inOnePiece(connection.stream);
      begin(connection);
      copying.sendCopyFromChunk(Buffer.from(rows));
      copying.endCopyFrom();
    };
    client.query(Object.assign(copy, { handleCopyInResponse: () => {} }));
  });
}
