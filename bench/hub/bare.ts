import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { batchLimits } from '#contract/upstream/sync.ts';
import type { Connection } from '#hub/storage/database.ts';
import { factsFrom, type LoadTerminal } from './load.ts';

const columns = 'terminal, boot, sequence, first_sequence, type, form, at, data';

function rowsOf(sender: LoadTerminal, batch: number): (string | number | null)[][] {
  return factsFrom(sender, batch * batchLimits.events + 1, batchLimits.events).map((fact) => [
    sender.terminal,
    fact.boot,
    fact.sequence,
    null,
    fact.type,
    fact.version,
    new Date(fact.atMs).toISOString(),
    JSON.stringify(fact.fields),
  ]);
}

/** The same batches by INSERT with a row of values for each event, and nothing else. Gives events per second. */
export async function bareInsert(
  connection: Connection,
  senders: readonly LoadTerminal[],
  batches: number,
): Promise<number> {
  const width = columns.split(', ').length;
  const row = (at: number) => `(${Array.from({ length: width }, (_, column) => `$${at * width + column + 1}`).join()})`;
  const values = Array.from({ length: batchLimits.events }, (_, at) => row(at)).join();
  const startMs = performance.now();
  await Promise.all(
    senders.map(async (sender) => {
      for (let batch = 0; batch < batches; batch += 1) {
        await connection.query(`INSERT INTO event (${columns}) VALUES ${values}`, rowsOf(sender, batch).flat());
      }
    }),
  );
  return perSecond(senders.length * batches, startMs);
}

/** The same batches by COPY, a statement for each, through psql. Gives events per second. */
export async function bareCopy(
  programs: string,
  address: string,
  senders: readonly LoadTerminal[],
  batches: number,
): Promise<number> {
  const startMs = performance.now();
  await Promise.all(
    senders.map(async (sender) => {
      const psql = spawn(join(programs, 'psql'), [address, '-q', '-v', 'ON_ERROR_STOP=1'], {
        stdio: ['pipe', 'ignore', 'inherit'],
      });
      const ended = once(psql, 'exit');
      for (let batch = 0; batch < batches; batch += 1) {
        const lines = rowsOf(sender, batch).map((row) => row.map((value) => value ?? '\\N').join('\t'));
        psql.stdin.write(`COPY event (${columns}) FROM STDIN;\n${lines.join('\n')}\n\\.\n`);
        if (psql.stdin.writableNeedDrain) await once(psql.stdin, 'drain');
      }
      psql.stdin.end();
      const [code] = await ended;
      if (code !== 0) throw new Error('COPY failed');
    }),
  );
  return perSecond(senders.length * batches, startMs);
}

function perSecond(batches: number, startMs: number): number {
  return (batches * batchLimits.events * 1000) / (performance.now() - startMs);
}
