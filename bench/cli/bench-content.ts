// npm run --silent bench:content -- [--json] [--entries 10000]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runAsTerminal } from '../as-terminal.ts';
import { workAtTheDesk } from '../content/desk-work.ts';
import { timeTableReading } from '../content/table-reading.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    entries: { type: 'string', default: '10000' },
    /** Set when this process already runs with a terminal's flags. */
    inside: { type: 'boolean', default: false },
  },
});

if (!values.inside) process.exit(runAsTerminal(import.meta.url));

const rows = 10_000;
/** What is not named here has no goal. */
const most: Readonly<Record<string, number>> = {
  publishMs: 2000,
  untriedMs: 20_000,
  recallMs: 2000,
  loopDelayMsP99: 20,
  triedExtraMb: 120,
  importMs: 5000,
};
const folder = mkdtempSync(join(tmpdir(), 'yingbin-bench-content-'));
try {
  const measured = { ...(await workAtTheDesk(folder, Number(values.entries))), importMs: await timeTableReading(rows) };
  const figures = Object.entries(measured).map(([name, figure]) => [name, Math.round(figure * 10) / 10] as const);
  if (values.json) process.stdout.write(`${JSON.stringify(Object.fromEntries(figures))}\n`);
  else for (const [name, figure] of figures) process.stdout.write(`${name.padEnd(16)} ${figure}\n`);
  process.exitCode = figures.every(([name, figure]) => figure <= (most[name] ?? Number.POSITIVE_INFINITY)) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
