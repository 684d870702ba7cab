import type { Connection } from '../storage/database.ts';

/** The public key of a terminal of the fleet; null where nobody is known by that name. */
export async function keyOfTerminal(connection: Connection, terminal: string): Promise<string | null> {
  const [row] = await connection.query<{ key: string }>('SELECT public_key AS key FROM terminal WHERE id::text = $1', [
    terminal,
  ]);
  return row?.key ?? null;
}
