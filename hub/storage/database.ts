/** Where statements go: PostgreSQL's SQL, `$1` for what is given with it. */
export interface Connection {
  readonly query: <Row extends object>(sql: string, given?: readonly unknown[]) => Promise<Row[]>;
  /** Several statements at once, which are given nothing. */
  readonly script: (sql: string) => Promise<void>;
  /**
   * Writes rows by COPY, which takes a database half the time of an INSERT.
   * @param target a table and its columns: `event (terminal, boot)`.
   * @param rows as `copyText` writes them.
   */
  readonly copyIn: (target: string, rows: string) => Promise<void>;
}

/** The hub's database. Whole numbers come as numbers, moments as dates. */
export interface HubDatabase extends Connection {
  readonly engine: 'pglite' | 'postgres';
  /** All that `run` does, or nothing of it. */
  readonly transaction: <Value>(run: (connection: Connection) => Promise<Value>) => Promise<Value>;
  readonly close: () => Promise<void>;
}

/** The type of PostgreSQL's int8. */
export const int8Type = 20;

/** Who changes tables holds it, so that instances that start together do it one after the other; any number would do. */
export const storageLock = 7_214_001;
