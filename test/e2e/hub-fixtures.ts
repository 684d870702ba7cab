import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { expect } from './fixtures.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const password = 'a long enough password';

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

/** A browser at a desk, on which nobody has touched the hub's page yet. */
export async function openDesk(browser: Browser, locale: string, width: number, height: number): Promise<Page> {
  const context = await browser.newContext({ locale, viewport: { width, height }, hasTouch: false });
  return context.newPage();
}

/** Starts a hub on a new database, and gives the desk of somebody who has signed in there. */
export async function openHubDesk(browser: Browser, dataFolder: string, port: number) {
  const hub = await startHub(dataFolder, port);
  const desk = await openDesk(browser, 'zh-CN', 1440, 900);
  await makeFirstAccount(desk, hub.firstAddress ?? '', '示例管理员');
  await expect(desk.getByRole('heading', { name: '还没有终端' })).toBeVisible();
  return { hub, desk };
}

/** Pairs the terminal that shows this code, at the desk. */
export async function pairByCode(desk: Page, code: string): Promise<void> {
  await desk.getByRole('link', { name: '配对', exact: true }).click();
  await desk.getByLabel('终端上的码').fill(code.toLowerCase());
  await desk.getByRole('button', { name: '配对', exact: true }).click();
  await expect(desk.getByRole('status')).toContainText('配对好了');
}

/** Makes the first account by the link of the start: by the first code of the second factor that it shows, somebody is in. */
async function makeFirstAccount(page: Page, firstAddress: string, name: string): Promise<void> {
  await page.goto(firstAddress);
  await page.getByLabel('名字').fill(name);
  for (const label of ['密码', '再敲一遍密码']) await page.getByLabel(label, { exact: true }).fill(password);
  await page.getByRole('button', { name: '下一步：验证器' }).click();
  await expect(page.getByRole('heading', { name: '第二把钥匙' })).toBeVisible();
  const secret = (await page.locator('code').innerText()).replaceAll(' ', '');
  const totp = new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 });
  const proof = page.getByLabel('验证器上的六位数');
  await proof.fill(totp.generate({ timestamp: 0 }));
  await page.getByRole('button', { name: '进入' }).click();
  await expect(page.getByRole('alert')).toContainText('六位数不对');
  await proof.fill(totp.generate());
  await page.getByRole('button', { name: '进入' }).click();
}
