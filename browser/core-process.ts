/** Core in a process of its own, started by the window's process and started again if it dies. */
import { type FromCore, toCoreSchema } from '#contract/process/core-process.ts';
import { closeProcess } from '#core/engines/closed-process.ts';
import { Fault } from '#core/system/fault.ts';
import { parentOfThisProcess } from '#core/system/parent.ts';
import { outliveReaders } from '#core/system/standard-streams.ts';
import { superviseThisProcess } from '#core/system/supervised.ts';
import { type RunningCore, runCore } from './run-core.ts';

closeProcess();
outliveReaders();
const parent = parentOfThisProcess();
const tell = (message: FromCore) => parent.send(message);
let core: RunningCore | null = null;

const { ready } = superviseThisProcess(parent, (raw) => {
  const message = toCoreSchema.parse(raw);
  if (message.kind === 'start') void start({ ...message.start, port: message.start.port ?? 0 });
  else if (message.kind === 'admit-page') tellAddress();
  else if (message.kind === 'stop') void stop();
});

// Ctrl+C reaches this process too; its parent says when to stop, in order.
process.on('SIGINT', () => {});

function tellAddress(isStaffs = false): void {
  if (core) tell({ kind: 'page-address', address: core.newLaunchAddress(isStaffs) });
}

async function start(options: Parameters<typeof runCore>[0]): Promise<void> {
  try {
    core = await runCore(options, tellAddress, () => void stop());
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    tell({ kind: 'refused', code: error.code, sentence: error.message });
    return;
  }
  ready();
  tellAddress();
}

async function stop(): Promise<void> {
  await core?.close();
  process.exit(0);
}
