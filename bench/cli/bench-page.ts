/** `npm run bench:page`: how soon a press is seen, and what the waiting screen costs. */
import { parseArgs } from 'node:util';
import { attractLoad } from '../page/attract-load.ts';
import { interactionsMs } from '../page/interactions.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

const timesMs = (await interactionsMs(4)).sort((a, b) => a - b);
const at = (q: number) => timesMs[Math.min(timesMs.length - 1, Math.floor(timesMs.length * q))] ?? null;
const result = {
  interactionP50Ms: at(0.5),
  interactionP95Ms: at(0.95),
  interactions: timesMs.length,
  attractCpuPct: Math.round(100 * (await attractLoad(20))),
};
process.stdout.write(
  values.json
    ? `${JSON.stringify(result)}\n`
    : `${Object.entries(result)
        .map(([name, value]) => `${name} ${value}`)
        .join('\n')}\n`,
);
