import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { eventually } from '#test/support/eventually.ts';
import { canMount, smallDisk } from '#test/support/fakes/small-disk.ts';
import { temporaryFolder } from '#test/support/folder.ts';
import { projectRoot } from '#test/support/source-tree.ts';

const isRoot = process.getuid?.() === 0;

interface Run {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
}

/** Starts the browser host as a person would. */
function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): Run {
  const child = spawn(process.execPath, ['browser/main.ts', '--venue=mall', '--port=0', ...args], {
    cwd: projectRoot,
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(async () => {
    if (child.exitCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  const texts = { out: '', err: '' };
  child.stdout.on('data', (piece) => {
    texts.out += piece;
  });
  child.stderr.on('data', (piece) => {
    texts.err += piece;
  });
  return { child, out: () => texts.out, err: () => texts.err };
}

/** Waits for the end of a start that cannot succeed. */
async function ended(run: Run): Promise<{ code: number | null; sentence: string }> {
  const [code] = await once(run.child, 'close');
  return { code, sentence: run.err().trim() };
}

const slow = 60_000;

test(
  'a port that is taken ends the start with what to do',
  async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const { code, sentence } = await ended(start([`--data=${temporaryFolder()}`, `--port=${port}`]));
    expect({ code, sentence }).toEqual({ code: 1, sentence: `Port ${port} is taken; choose another with --port` });
  },
  slow,
);

test(
  'without a display it says so and gives the address to open',
  async () => {
    const run = start([`--data=${temporaryFolder()}`]);
    await eventually(() => run.out().includes('/launch?code='), slow);
    expect(run.out()).toMatch(
      /^There is no display[^\n]*open the address below in a browser\.\nOpen http:\/\/127\.0\.0\.1/,
    );
  },
  slow,
);

test(
  'whoever reads what it says may go, and the terminal goes on',
  async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    other.close();
    const { child } = start([`--data=${temporaryFolder()}`, `--port=${port}`]);
    child.stdout?.destroy();
    child.stderr?.destroy();
    const asked = async () => (await fetch(`http://127.0.0.1:${port}/`).catch(() => null))?.status;
    await expect.poll(asked, { timeout: slow }).toBe(403);
    // It has said its address by then, or does in the same turn: it would end at that.
    expect(await asked()).toBe(403);
    expect(child.exitCode).toBeNull();
  },
  slow,
);

test(
  'without Chromium it says how to get it and gives the address to open',
  async () => {
    const run = start([`--data=${temporaryFolder()}`], { DISPLAY: ':99', CHROMIUM: '/nowhere/chromium' });
    await eventually(() => run.out().includes('/launch?code='), slow);
    expect(run.out()).toMatch(/^Chromium is not installed: install it \(sudo apt-get install chromium\)/);
  },
  slow,
);

test.skipIf(isRoot && !canMount)(
  'a data folder that cannot be written ends the start with what to do',
  async () => {
    const folder = isRoot ? smallDisk('ro') : temporaryFolder();
    if (!isRoot) chmodSync(folder, 0o555);
    const { code, sentence } = await ended(start([`--data=${folder}`]));
    expect({ code, sentence }).toEqual({
      code: 1,
      sentence: isRoot
        ? `The data folder ${folder} lies on a disk that can only be read: make it writable, or choose another with --data`
        : `The data folder ${folder} cannot be written: give this account the right to, or choose another with --data`,
    });
  },
  slow,
);

test.skipIf(process.platform !== 'linux')(
  'a data folder that cannot be made, at /proc, ends the start at once with the reason',
  async () => {
    const { code, sentence } = await ended(start(['--data=/proc/nope']));
    expect({ code, sentence }).toEqual({
      code: 1,
      sentence: 'The data folder /proc/nope cannot be made there (ENOENT): choose another with --data',
    });
  },
  slow,
);

test(
  'a second terminal on the same data folder ends with what to do',
  async () => {
    const folder = temporaryFolder();
    const first = start([`--data=${folder}`]);
    await eventually(() => first.out().includes('/launch?code='), slow);
    const { code, sentence } = await ended(start([`--data=${folder}`]));
    expect(code).toBe(1);
    expect(sentence).toMatch(/^A terminal is already running on the data folder .* choose another folder with --data$/);
  },
  slow,
);

test(
  'settings that cannot be understood end the start with file and line',
  async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'settings.json'), '{\n  "venue": 7\n}\n');
    const { code, sentence } = await ended(start([`--data=${folder}`]));
    expect(code).toBe(1);
    expect(sentence).toMatch(/settings\.json, line 2: venue/);
  },
  slow,
);

test.skipIf(!canMount)(
  'a full disk is said on the screen, and nothing falls over (needs root to make a small disk)',
  async () => {
    const folder = join(smallDisk('size=64k'), 'data');
    mkdirSync(folder);
    const run = start([`--data=${folder}`]);
    const address = await eventually(() => /http:\S+/.exec(run.out())?.[0] ?? null, slow);
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
    expect({ code: run.child.exitCode, err: run.err() }).toEqual({ code: null, err: '' });
  },
  slow,
);
