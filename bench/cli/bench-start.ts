/** `npm run bench:start`: from process start to the first usable screen, with the network cut. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { systemClock } from '#core/system/clock.ts';
import { fillOutbox } from '../drain/backlog.ts';
import { openReporting } from '../hub/reporting.ts';
import { timeToFirstScreenMs } from '../page/first-screen.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    runs: { type: 'string', default: '5' },
    /** So many facts wait for a hub; without any the data folder is empty. */
    backlog: { type: 'string', default: '0' },
    /** Set when this process already runs without a network. */
    inside: { type: 'boolean', default: false },
  },
});

const runs = Number(values.runs);
const backlog = Number(values.backlog);
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
  const args = [self, '--inside', `--runs=${runs}`, `--backlog=${backlog}`, ...(values.json ? ['--json'] : [])];
  const command = `ip link set lo up && exec ${[process.execPath, ...args].map((arg) => `'${arg}'`).join(' ')}`;
  return spawnSync('unshare', ['-n', 'sh', '-c', command], { stdio: 'inherit' }).status ?? 1;
}

async function measure(): Promise<number[]> {
  const { folder, copyOfBacklog } = await prepareBacklog();
  try {
    return await measureIn(copyOfBacklog);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A data folder as a terminal leaves it that has written so much; each start has a copy of its own. */
async function prepareBacklog() {
  const folder = mkdtempSync(join(tmpdir(), 'yingbin-bench-start-'));
  if (backlog > 0) {
    mkdirSync(join(folder, 'full'));
    const terminal = await openReporting({
      folder: join(folder, 'full'),
      address: 'http://127.0.0.1:9',
      clock: systemClock,
    });
    fillOutbox(terminal, backlog);
    terminal.close();
  }
  const copyOfBacklog = () => {
    const copy = mkdtempSync(join(folder, 'run-'));
    cpSync(join(folder, 'full'), copy, { recursive: true });
    return copy;
  };
  return { folder, copyOfBacklog };
}

async function measureIn(copyOfBacklog: () => string): Promise<number[]> {
  const timesMs: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const timeMs = await timeToFirstScreenMs(backlog === 0 ? null : copyOfBacklog());
    process.stderr.write(`run ${run + 1}: ${timeMs.toFixed(0)} ms\n`);
    timesMs.push(timeMs);
  }
  return timesMs.sort((a, b) => a - b);
}

function report(timesMs: readonly number[], withNetwork: boolean): void {
  const medianMs = Math.round(timesMs[Math.floor(timesMs.length / 2)] ?? Number.NaN);
  const result = { medianMs, backlog, runs: timesMs.length, maxMs: Math.round(timesMs.at(-1) ?? 0), withNetwork };
  process.stdout.write(
    values.json ? `${JSON.stringify(result)}\n` : `first usable screen: median ${medianMs} ms of ${timesMs.length}\n`,
  );
}
