/** `npm run fuzz:plans`: drawings of floors, good, bad and with something planted, offered to what reads them. */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { readPlan } from '#core/plans/read-plan.ts';
import { fuzzPlans } from '../guide/fuzz-plans.ts';
import { offeredPlans } from '../guide/offered-plans.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});

const batch = 200;

/** Some at a time: all of them at once would be the memory that is measured. */
function* offers(runs: number, seed: number) {
  for (let made = 0; made < runs; made += batch)
    yield* fc.sample(offeredPlans, { numRuns: Math.min(batch, runs - made), seed: seed + made });
}

const figures = fuzzPlans(offers(Number(values.runs), Number(values.seed)), readPlan, (line) =>
  process.stderr.write(`${line}\n`),
);
const { crashes, accepted, scripts, validRefused } = figures;
const lines = Object.entries(figures).map(([name, figure]) => `${name}: ${figure}`);
process.stdout.write(`${values.json ? JSON.stringify(figures) : lines.join('\n')}\n`);
process.exitCode = crashes + accepted + scripts + validRefused === 0 ? 0 : 1;
