// npm run --silent bench:live -- [--json] [--entries 10000] [--replacements 20]
import { parseArgs } from 'node:util';
import { runAsTerminal } from '../as-terminal.ts';
import { replaceDuringVisits } from '../live/replaced-venue.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    entries: { type: 'string', default: '10000' },
    replacements: { type: 'string', default: '20' },
    /** Set when this process already runs with a terminal's flags. */
    inside: { type: 'boolean', default: false },
  },
});

if (!values.inside) process.exit(runAsTerminal(import.meta.url));

const figures = await replaceDuringVisits({
  entries: Number(values.entries),
  replacements: Number(values.replacements),
  beforeMs: 10_000,
  say: (line) => void process.stderr.write(`${line}\n`),
});
const rounded = Object.fromEntries(
  Object.entries(figures).map(([name, figure]) => [name, Math.round(figure * 100) / 100]),
);
if (values.json) process.stdout.write(`${JSON.stringify(rounded)}\n`);
else for (const [name, figure] of Object.entries(rounded)) process.stdout.write(`${name.padEnd(16)} ${figure}\n`);
