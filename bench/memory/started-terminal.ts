import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A terminal that was started by `npm start`'s own program, with the sample hall and an empty data folder. */
export interface StartedTerminal {
  readonly pid: number;
  readonly dataFolder: string;
  readonly launchAddress: string;
  readonly stop: () => Promise<void>;
}

/** Starts it without a window, as a machine without a display does, and waits until it says its address. */
export async function startTerminal(): Promise<StartedTerminal> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'yingbin-memory-'));
  const args = ['build/start.mjs', '--no-system', '--host=browser', '--port=0', `--data=${dataFolder}`];
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, INIT_CWD: root, DISPLAY: '', WAYLAND_DISPLAY: '' },
  });
  return {
    pid: child.pid ?? 0,
    dataFolder,
    launchAddress: await addressOf(child),
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        const exited = once(child, 'exit');
        child.kill('SIGTERM');
        await exited;
      }
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

async function addressOf({ stdout, exitCode }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('The terminal has no output');
  for await (const line of createInterface({ input: stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/launch\?code=\S+/.exec(line)?.[0];
    if (address) return address;
  }
  throw new Error(`The terminal ended with ${exitCode} before it said its address`);
}
