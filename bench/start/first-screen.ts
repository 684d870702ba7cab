import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const root = fileURLToPath(new URL('../..', import.meta.url));

const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

/** Milliseconds from the start of the terminal's process to its first key that can be pressed, from an empty data folder. */
export async function timeToFirstScreenMs(): Promise<number> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'yingbin-start-'));
  const startMs = performance.now();
  const host = spawn(process.execPath, ['browser/main.ts', '--port=0', `--data=${dataFolder}`, '--venue=hall'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' },
  });
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: chromiumArgs });
  try {
    const page = await browser.newPage({ viewport: { width: 1080, height: 1920 } });
    await page.goto(await launchAddress(host.stdout));
    await page.getByRole('button').first().waitFor();
    return performance.now() - startMs;
  } finally {
    await browser.close();
    host.kill('SIGTERM');
    await once(host, 'exit');
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function launchAddress(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/launch\?code=\S+/.exec(line)?.[0];
    if (address) return address;
  }
  throw new Error('The terminal ended before it said its address');
}
