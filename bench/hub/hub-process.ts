/** A hub on the database that it is given, until it is killed: from outside, or by itself at a fail point. */
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { createHub } from '#hub/hub.ts';
import type { Connection, HubDatabase } from '#hub/storage/database.ts';
import { openPglite } from '#hub/storage/pglite.ts';
import { openPostgres } from '#hub/storage/postgres.ts';
import { createFailPoint } from './fail-points.ts';

const [database = '', port = '0', failPoint = '', failAtText = '1', plant = ''] = process.argv.slice(2);
const rotateAfterMs = 30;
const pass = createFailPoint(failPoint, Number(failAtText));

/** Planted duplicate: some batches are written down twice. */
let batches = 0;

const within = (connection: Connection): Connection => ({
  ...connection,
  copyIn: async (target, rows) => {
    if (plant === 'duplicate' && batches++ % 5 === 0) await connection.copyIn(target, rows);
    await connection.copyIn(target, rows);
    pass('after-insert');
  },
  query: async (sql, given) => {
    const rows = await connection.query<never>(sql, given);
    if (sql.startsWith('UPDATE terminal SET public_key')) pass('after-key');
    return rows;
  },
});

const plain = database.startsWith('postgres:') ? openPostgres(database, () => {}) : await openPglite(database);
const db: HubDatabase = {
  ...plain,
  transaction: async (run) => {
    let isTold = false;
    const value = await plain.transaction(async (connection) => {
      const inside = await run(within(connection));
      isTold = typeof inside === 'object' && inside !== null && ('receipt' in inside || 'document' in inside);
      if (isTold) pass('before-commit');
      return inside;
    });
    if (isTold) pass('after-commit');
    return value;
  },
};

const hub = await createHub({ db, nowMs: Date.now, log: false, tls: null, stream: null });
await hub.app.listen({ host: '127.0.0.1', port: Number(port) });
process.on('message', async (message: { confirm?: string }) => {
  if (message.confirm !== undefined) await hub.pairings.confirm(message.confirm, 'bench');
  process.send?.('confirmed');
});
// Its own key changes too, while terminals talk to it.
if (process.argv.includes('rotating')) setTimeout(() => void hub.keys.rotate(), rotateAfterMs);
flushCompileCache();
writeSync(1, 'listening\n');
