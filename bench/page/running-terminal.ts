import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A terminal that runs as an installed one does: its own process, its own data folder. */
export interface RunningTerminal {
  readonly process: ChildProcess;
  readonly dataFolder: string;
  /** Opens the terminal once. */
  readonly launchAddress: string;
  readonly origin: string;
  /** Ends the terminal as its switch would; its data folder stays. */
  readonly end: () => Promise<void>;
  /** Ends it, and deletes its data folder. */
  readonly stop: () => Promise<void>;
}

export interface RunOptions {
  readonly venue?: string;
  readonly args?: readonly string[];
  readonly nodeArgs?: readonly string[];
  readonly dataFolder?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the browser host without a window on any free port, and waits until it says its address. */
export async function runTerminal(options: RunOptions = {}): Promise<RunningTerminal> {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'yingbin-run-'));
  const venue = options.venue ?? 'hall';
  const child = spawn(
    process.execPath,
    [
      ...(options.nodeArgs ?? []),
      'browser/main.ts',
      '--port=0',
      `--data=${dataFolder}`,
      `--venue=${venue}`,
      ...(options.args ?? []),
    ],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', ...options.env },
    },
  );
  const launchAddress = await addressOf(child);
  const end = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    await exited;
  };
  return {
    process: child,
    dataFolder,
    launchAddress,
    origin: new URL(launchAddress).origin,
    end,
    stop: async () => {
      await end();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The terminal has no output');
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/launch\?code=\S+/.exec(line)?.[0];
    if (address) return address;
  }
  throw new Error(`The terminal ended with ${child.exitCode} before it said its address`);
}
