import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { expect } from './fixtures.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const password = 'a long enough password';

/** A hub that runs as its command does, on a database of its own. */
export interface RunningHub {
  /** Where the first account is made; null where there is one. */
  readonly firstAddress: string | null;
  readonly stop: () => Promise<void>;
}

/** Runs the hub, and waits until it listens. */
export async function startHub(dataFolder: string, port: number): Promise<RunningHub> {
  const child = spawn(process.execPath, ['hub/cli/hub.ts', '--data', dataFolder, '--port', String(port)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DATABASE_URL: undefined },
  });
  let said = '';
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) {
    said += `${line}\n`;
    // What is said last at a start without TLS.
    if (line.startsWith('Without --cert')) break;
  }
  return {
    firstAddress: /http:\/\/\S+\/first\?token=\S+/.exec(said)?.[0] ?? null,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Makes the first account by the link of the start, and signs in with the second factor that it shows. */
export async function makeFirstAccount(page: Page, firstAddress: string, name: string): Promise<void> {
  await page.goto(firstAddress);
  await page.getByLabel('名字').fill(name);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '就这样' }).click();
  await expect(page.getByRole('heading', { name: '第二把钥匙' })).toBeVisible();
  const secret = (await page.locator('code').innerText()).replaceAll(' ', '');
  await page.getByRole('link', { name: '扫好了' }).click();
  await page.getByLabel('名字').fill(name);
  await page.getByLabel('密码').fill(password);
  const totp = new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 });
  await page.getByLabel('验证器上的六位数').fill(totp.generate());
  await page.getByRole('button', { name: '进入' }).click();
}
