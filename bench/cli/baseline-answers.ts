// npm run --silent baseline:answers -- [--write]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Baseline, baselineFile, measureShipped, shippedSets } from '../answers/baseline.ts';
import { openAnswering } from '../answers/run-eval.ts';

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
const rounded = (figure: number) => Math.round(figure * 1000) / 1000;

const sets: Baseline['sets'] = {};
for (const { language, name } of shippedSets) {
  const { coverageAt95, r1 } = await measureShipped(name, language, openAnswering());
  sets[name] = { r1: rounded(r1), coverageAt95: rounded(coverageAt95) };
}
const baseline = { tolerance: 0.02, sets };
if (values.write) writeFileSync(baselineFile, `${JSON.stringify(baseline, null, 2)}\n`);
process.stdout.write(`${JSON.stringify(baseline)}\n`);
