// npm run --silent baseline:answers -- [--write]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Baseline, baselineFile, measureSamples, measureShipped, shippedSets } from '../answers/baseline.ts';
import { openAnswering } from '../answers/run-eval.ts';

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });

const sets: Baseline['sets'] = {};
for (const set of shippedSets) sets[set.name] = await measureShipped(set, openAnswering());
const exactAnswered = await measureSamples(openAnswering());
const baseline: Baseline = { tolerance: 0.02, sets, exactAnswered };

const rounded = (_: string, value: unknown) => (typeof value === 'number' ? Math.round(value * 1000) / 1000 : value);
if (values.write) writeFileSync(baselineFile, `${JSON.stringify(baseline, rounded, 2)}\n`);
process.stdout.write(`${JSON.stringify(baseline, rounded)}\n`);
