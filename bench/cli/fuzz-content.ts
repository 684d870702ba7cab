/** `npm run fuzz:content`: packs, good and bad, offered to the reader that terminals read them with. */
import { parseArgs } from 'node:util';
import { readPack } from '#core/packs/read-pack.ts';
import { fuzzPacks } from '../content/fuzz-packs.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});

const figures = await fuzzPacks(readPack, {
  runs: Number(values.runs),
  seed: Number(values.seed),
  say: (line) => process.stderr.write(`${line}\n`),
});
const isHeld = figures.crashes + figures.accepted + figures.validRefused === 0;
const lines = Object.entries(figures).map(([name, figure]) => `${name}: ${figure}`);
process.stdout.write(`${values.json ? JSON.stringify(figures) : lines.join('\n')}\n`);
process.exitCode = isHeld ? 0 : 1;
