/** `npm run bench:drain`: how long a terminal needs for what waited a month, over a narrow link, and whether visitors notice. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runAsTerminal } from '../as-terminal.ts';
import { drain } from '../drain/drain.ts';
import { findPostgres, startPostgres } from '../hub/postgres-server.ts';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '1000000' },
    kbit: { type: 'string', default: '10000' },
    engine: { type: 'string', default: findPostgres() === null ? 'pglite' : 'postgres' },
    json: { type: 'boolean', default: false },
    /** Set when this process already runs with a terminal's flags. */
    inside: { type: 'boolean', default: false },
  },
});

if (!values.inside) process.exit(runAsTerminal(import.meta.url));

const lowest = 19;
const folder = mkdtempSync(join(tmpdir(), 'yingbin-drain-'));
const inside = (name: string) => {
  mkdirSync(join(folder, name));
  return join(folder, name);
};
const programs = values.engine === 'postgres' ? findPostgres() : null;
if (values.engine === 'postgres' && programs === null) throw new Error('PostgreSQL is not installed');
const server = programs === null ? null : await startPostgres(programs);
try {
  // The hub stands elsewhere: what it needs of this machine is not to count.
  if (server) setPriority(server.processId, lowest);
  const figures = await drain({
    folder: inside('terminal'),
    database: server?.address ?? inside('database'),
    events: Number(values.events),
    kbitPerSecond: Number(values.kbit),
  });
  const rounded = Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [name, Math.round(figure * 100) / 100]),
  );
  if (values.json) process.stdout.write(`${JSON.stringify({ ...rounded, engine: values.engine })}\n`);
  else for (const [name, figure] of Object.entries(rounded)) process.stdout.write(`${name.padEnd(16)} ${figure}\n`);
} finally {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
}
