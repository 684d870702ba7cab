/** `npm run bench:start`: from process start to the first usable screen, with the network cut. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { timeToFirstScreenMs } from '../page/first-screen.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    runs: { type: 'string', default: '5' },
    /** Set when this process already runs without a network. */
    inside: { type: 'boolean', default: false },
  },
});

const runs = Number(values.runs);
if (!values.inside && canCutNetwork()) process.exit(runWithoutNetwork());
if (!values.inside)
  process.stderr.write('The network could not be cut here (unshare -n needs root): measured with it.\n');
report(await measure(), !values.inside);

function canCutNetwork(): boolean {
  return spawnSync('unshare', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
}

/** The same command in a network namespace of its own, in which only the loopback interface is up. */
function runWithoutNetwork(): number {
  const self = fileURLToPath(import.meta.url);
  const args = [self, '--inside', `--runs=${runs}`, ...(values.json ? ['--json'] : [])];
  const command = `ip link set lo up && exec ${[process.execPath, ...args].map((arg) => `'${arg}'`).join(' ')}`;
  return spawnSync('unshare', ['-n', 'sh', '-c', command], { stdio: 'inherit' }).status ?? 1;
}

async function measure(): Promise<number[]> {
  const timesMs: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const timeMs = await timeToFirstScreenMs();
    process.stderr.write(`run ${run + 1}: ${timeMs.toFixed(0)} ms\n`);
    timesMs.push(timeMs);
  }
  return timesMs.sort((a, b) => a - b);
}

function report(timesMs: readonly number[], withNetwork: boolean): void {
  const medianMs = Math.round(timesMs[Math.floor(timesMs.length / 2)] ?? Number.NaN);
  const result = { medianMs, runs: timesMs.length, maxMs: Math.round(timesMs.at(-1) ?? 0), withNetwork };
  process.stdout.write(
    values.json ? `${JSON.stringify(result)}\n` : `first usable screen: median ${medianMs} ms of ${timesMs.length}\n`,
  );
}
