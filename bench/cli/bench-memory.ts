/** `npm run bench:memory`: what the terminal's processes hold, as `npm start` runs them, and how they grow with visits. */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { measureMemory } from '../memory/measure-memory.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, visits: { type: 'string', default: '12000' } },
});

const say = (line: string) => void process.stderr.write(`${line}\n`);
const loadBefore = round(loadavg()[0] ?? 0);
const measured = await measureMemory(Number(values.visits), say);
const result = {
  hostMb: round(measured.hostMb),
  speechMb: measured.speechMb === null ? null : round(measured.speechMb),
  pageMb: round(measured.pageMb),
  slopeMb: round(measured.slopeMb),
  visits: measured.visits,
  slowestAskMs: Math.round(measured.slowestAskMs),
  loadBefore,
  processes: measured.processes.map(({ name, rssMb, pssMb }) => ({ name, rssMb: round(rssMb), pssMb: round(pssMb) })),
};
process.stdout.write(`${values.json ? JSON.stringify(result) : inWords()}\n`);

function inWords(): string {
  const each = result.processes.map(({ name, rssMb, pssMb }) => `  ${name}: RSS ${rssMb} MB, PSS ${pssMb} MB`);
  return [
    `host with core ${result.hostMb} MB, speech process ${result.speechMb ?? 'none'} MB, page ${result.pageMb} MB`,
    `${result.slopeMb} MB per 1,000 visits over ${result.visits}; slowest question ${result.slowestAskMs} ms`,
    ...each,
  ].join('\n');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
