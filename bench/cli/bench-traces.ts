/** `npm run bench:traces`: what of a visitor can be found afterwards, in memory, on disk and in what was learnt of questions. */
import { parseArgs } from 'node:util';
import { resetConnections } from '../traces/count-deaths.ts';
import { leakedByRedaction } from '../traces/redaction-leaks.ts';
import { recoverSketches } from '../traces/sketch-attack.ts';
import { findTraces } from '../traces/terminal-traces.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    /** Visits with marks in them, and those without between the last of them and the scan. */
    visits: { type: 'string', default: '2' },
    harmless: { type: 'string', default: '60' },
    'idle-seconds': { type: 'string', default: '60' },
  },
});

const traces = await findTraces({
  visits: Number(values.visits),
  harmlessVisits: Number(values.harmless),
  idleMs: 1000 * Number(values['idle-seconds']),
});
for (const { kind, place } of [...traces.afterMemory, ...traces.afterDisk, ...traces.afterProfile]) {
  process.stderr.write(`${kind} was found in ${place}\n`);
}
const result = {
  marksPlanted: traces.marksPlanted,
  foundBefore: traces.foundBefore,
  foundAfterDisk: traces.afterDisk.length,
  foundAfterMemory: traces.afterMemory.length,
  foundAfterProfile: traces.afterProfile.length,
  sketchesRecovered: (await recoverSketches()).recovered,
  leakedByRedaction: (await leakedByRedaction()).leaked,
  ...(await resetConnections()),
};
process.stdout.write(
  values.json
    ? `${JSON.stringify(result)}\n`
    : `${Object.entries(result)
        .map(([name, value]) => `${name} ${value}`)
        .join('\n')}\n`,
);
