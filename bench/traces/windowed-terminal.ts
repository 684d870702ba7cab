import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPageRemote, type PageRemote } from './page-remote.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A terminal as `npm start` runs it on a workbench, in a window on a screen made of software. An installed one closes its memory to scans. */
export interface WindowedTerminal {
  readonly dataFolder: string;
  readonly page: PageRemote;
  /** Every process that it consists of now: pid and what it is. */
  readonly processes: () => { readonly pid: number; readonly name: string }[];
  readonly profileFolder: () => string | null;
  readonly launcher: ChildProcess;
  readonly stop: () => Promise<void>;
}

/** @param switches for its Chromium, beside its own */
export async function runWindowedTerminal(
  dataFolder: string,
  switches: readonly string[] = [],
): Promise<WindowedTerminal> {
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1080x1920x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [number] = await once(screen.stdout, 'data');
  const port = await freePort();
  const own = mkdtempSync(join(tmpdir(), 'yingbin-window-'));
  const launcher = spawn(
    process.execPath,
    ['--max-semi-space-size=1', 'browser/main.ts', '--port=0', `--data=${dataFolder}`, '--venue=hall'],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        DISPLAY: `:${String(number).trim()}`,
        CHROMIUM: chromiumWithPort(own, port, switches),
        GLIBC_TUNABLES: 'glibc.malloc.mmap_threshold=131072',
      },
    },
  );
  const end = async (child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL') => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  };
  return {
    dataFolder,
    launcher,
    page: createPageRemote(port),
    processes: () => processesUnder(launcher.pid ?? 0).map(({ pid, line }) => ({ pid, name: nameOf(line) })),
    profileFolder: () => profileIn(launcher.pid ?? 0),
    stop: async () => {
      await end(launcher, 'SIGTERM');
      await end(screen, 'SIGKILL');
      rmSync(own, { recursive: true, force: true });
    },
  };
}

/** The terminal keeps its browser's remote control to itself; a finger from outside needs a port as well. */
function chromiumWithPort(folder: string, port: number, switches: readonly string[]): string {
  const file = join(folder, 'chromium');
  const own = [`--remote-debugging-port=${port}`, ...switches].join(' ');
  writeFileSync(file, `#!/bin/sh\nexec chromium ${own} "$@" 2>/dev/null\n`, { mode: 0o700 });
  return file;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('There is no free port');
  return address.port;
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly line: string;
}

function processesUnder(ancestor: number): Process[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(processOf);
  const isUnder = (pid: number): boolean => {
    if (pid === ancestor) return true;
    const parent = all.find((one) => one.pid === pid)?.parent ?? 0;
    return parent > 1 && isUnder(parent);
  };
  return all.filter(({ pid }) => isUnder(pid));
}

function processOf(pid: string): Process[] {
  try {
    const parent = Number(/PPid:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
    return [{ pid: Number(pid), parent, line: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') }];
  } catch {
    return []; // It ended while the list was read.
  }
}

function nameOf(line: string): string {
  const type = /--type=(\S+)/.exec(line)?.[1];
  const utility = /--utility-sub-type=(\S+)/.exec(line)?.[1];
  if (utility ?? type) return `chromium ${utility ?? type}`;
  if (line.includes('--user-data-dir')) return 'chromium browser';
  if (line.includes('crashpad')) return 'chromium crashpad';
  return /\/([a-z-]+)\.ts/.exec(line)?.[1] ?? line;
}

function profileIn(ancestor: number): string | null {
  return processesUnder(ancestor).flatMap(({ line }) => /--user-data-dir=(\S+)/.exec(line)?.[1] ?? [])[0] ?? null;
}
