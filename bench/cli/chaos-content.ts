// npm run --silent chaos:content -- [--kills N] [--each M] [--seed S] [--lanes L] [--json]: kills a process that publishes, undoes, takes
// packs, renews keys and imports, N times and at each of its points at least M times, on L folders at once.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withBundle } from '../chaos/bundle.ts';
import { deedNames } from '../chaos/deeds.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string' },
    each: { type: 'string', default: '0' },
    seed: { type: 'string', default: '0' },
    lanes: { type: 'string', default: '2' },
    json: { type: 'boolean', default: false },
  },
});

// Of what one process or thread has compiled, those that come after it begin.
const compiled = mkdtempSync(join(tmpdir(), 'yingbin-compiled-'));
process.env.NODE_COMPILE_CACHE = compiled;
const figures = await withBundle(({ killPublishing }) =>
  killPublishing({
    kills: Number(values.kills ?? (values.each === '0' ? 40 : 0)),
    each: Number(values.each),
    seed: Number(values.seed),
    lanes: Number(values.lanes),
    say: (line) => void process.stderr.write(`${line}\n`),
  }),
).finally(() => rmSync(compiled, { recursive: true, force: true }));
const { points, least, rows: _, ...counts } = figures;
if (values.json) process.stdout.write(`${JSON.stringify(figures)}\n`);
else for (const [name, figure] of Object.entries(counts)) process.stdout.write(`${name.padEnd(10)} ${figure}\n`);
if (!values.json)
  for (const name of deedNames)
    process.stdout.write(`${name.padEnd(10)} ${points[name]} points, each at least ${least[name]} times\n`);
process.exitCode = counts.mixtures === 0 && counts.before > 0 && counts.after > 0 ? 0 : 1;
