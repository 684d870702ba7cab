/** `npm run fuzz:content`: packs, key files, workbooks, CSV files and Markdown, good and bad, offered to what terminals read them with. */
import { parseArgs } from 'node:util';
import { runAsTerminal } from '../as-terminal.ts';
import { fuzz } from '../content/fuzz.ts';
import { offers } from '../content/offers.ts';
import { terminalReaders } from '../content/readers.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    /** Set when this process already runs with a terminal's flags. */
    inside: { type: 'boolean', default: false },
  },
});
if (!values.inside) process.exit(runAsTerminal(import.meta.url));

const mostRssMb = 300;

const figures = await fuzz(offers(terminalReaders, { runs: Number(values.runs), seed: Number(values.seed) }), {
  say: (line) => process.stderr.write(`${line}\n`),
});
const { crashes, accepted, partial, escaped, validRefused, maxRssMb } = figures;
const isHeld = crashes + accepted + partial + escaped + validRefused === 0 && maxRssMb <= mostRssMb;
const lines = Object.entries(figures).map(([name, figure]) => `${name}: ${figure}`);
process.stdout.write(`${values.json ? JSON.stringify(figures) : lines.join('\n')}\n`);
process.exitCode = isHeld ? 0 : 1;
