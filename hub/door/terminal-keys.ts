import type { Connection } from '../storage/database.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The public key of a terminal of the fleet; null where nobody is known by that name. */
export async function keyOfTerminal(connection: Connection, terminal: string): Promise<string | null> {
  if (!uuid.test(terminal)) return null;
  const [row] = await connection.query<{ key: string }>('SELECT public_key AS key FROM terminal WHERE id = $1', [
    terminal,
  ]);
  return row?.key ?? null;
}
