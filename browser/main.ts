/** The browser host: core behind a loopback server, its page in Chromium. */
import { join } from 'node:path';
import { Fault } from '#core/system/fault.ts';
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
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

/** Why no window can be opened, in one sentence that says what to do; null if one can. */
function whyNoWindow(chromium: string | null): Fault | null {
  if (!hasDisplay()) {
    return new Fault('no-display', 'There is no display to open a window on: set DISPLAY, or open the address in a browser.');
  }
  if (chromium) return null;
  return new Fault(
    'no-chromium',
    'Chromium is not installed: install it (sudo apt-get install chromium), or open the address in another browser.',
  );
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const chromium = findChromium();
  const fault = whyNoWindow(chromium);
  if (fault && options.isInstalled && options.port !== 0) throw fault;
  if (fault || !chromium) {
    say(fault?.message ?? '');
    return runWithoutWindow(options);
  }
  const profileFolder = join(options.dataFolder, 'browser');
  const window = runWithWindow({ options, chromium, profileFolder, say });
  onStop(window.stop);
  process.exitCode = await window.ended;
  process.exit();
}

main().catch((error: unknown) => {
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
