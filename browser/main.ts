/** The browser host: core behind a loopback server, its page in Chromium. */
import { closedVariable, closeProcess } from '#core/engines/closed-process.ts';
import { endWithParent } from '#core/system/end-with-parent.ts';
import { Fault } from '#core/system/fault.ts';
import { outliveReaders } from '#core/system/standard-streams.ts';
import { findChromium, hasDisplay } from './chromium.ts';
import { readOptions } from './options.ts';
import { runCore } from './run-core.ts';
import { runWithWindow } from './with-window.ts';

type Options = ReturnType<typeof readOptions>;

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Core in this process; somebody opens the address in a browser of their own. */
async function runWithoutWindow(options: Options): Promise<void> {
  const core = await runCore(options);
  say(`Open ${core.newLaunchAddress()}`);
  onStop(() => core.close());
}

function onStop(close: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

const noDisplay = 'There is no display to open a window on: set DISPLAY, or open the address below in a browser.';
const noChromium =
  'Chromium is not installed: install it (sudo apt-get install chromium), or open the address below in another browser.';

async function main(): Promise<void> {
  outliveReaders();
  endWithParent();
  const options = readOptions(process.argv.slice(2));
  if (options.isInstalled) process.env[closedVariable] = '1';
  closeProcess();
  const chromium = findChromium();
  if (!hasDisplay() || !chromium) {
    say(chromium ? noDisplay : noChromium);
    return runWithoutWindow(options);
  }
  const terminal = runWithWindow({ options, chromium, say });
  onStop(terminal.stop);
  process.exit(await terminal.ended);
}

main().catch((error: unknown) => {
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
