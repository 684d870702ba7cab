import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import BetterSqlite3 from 'better-sqlite3';
import { freePort } from '#bench/hub/free-port.ts';
import { identityIn } from '#core/upstream/stored-identity.ts';
import { earlinessVariable } from '#test/support/fakes/quick-timers.ts';
import { expect, test } from './fixtures.ts';
import { openHubDesk, pairByCode, type RunningHub } from './hub-fixtures.ts';
import { faultyName, prepareVersions, soundName } from './released-versions.ts';

const quickTimers = fileURLToPath(new URL('../support/fakes/quick-timers.ts', import.meta.url));
let port = 0;
let faultyPack: Buffer = Buffer.alloc(0);
let hub: RunningHub | null = null;
const hubFolder = mkdtempSync(join(tmpdir(), 'yingbin-hub-'));

test.use({
  run: async ({ page: _ }, use) => {
    port = await freePort();
    const prepared = await prepareVersions();
    faultyPack = prepared.faultyPack;
    const { dataFolder } = prepared;
    writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify({ hub: { address: `http://127.0.0.1:${port}` } }));
    // What takes a terminal half a minute (its first word to the hub, the first look at what it tries) takes three seconds.
    await use({ dataFolder, nodeArgs: ['--import', quickTimers], env: { [earlinessVariable]: '10' } });
  },
});
test.afterEach(() => hub?.stop());
test.afterAll(() => rmSync(hubFolder, { recursive: true, force: true }));

test('a version that has lost a golden answer is gone back from by the terminal, and its release is held, as the hub’s page says', async ({
  kiosk,
  terminal,
  browser,
}) => {
  await expect(kiosk.getByText(soundName).first()).toBeVisible();
  const opened = await openHubDesk(browser, hubFolder, port);
  hub = opened.hub;
  const { desk } = opened;
  // Before the terminal belongs to the hub: it asks as soon as it does, and then every five minutes.
  await releaseToAll(desk, faultyPack);
  await expect.poll(() => codeIn(terminal.dataFolder), { timeout: 60_000 }).not.toBeNull();
  await pairByCode(desk, codeIn(terminal.dataFolder) ?? '');
  await expect(kiosk.getByText(faultyName).first()).toBeVisible({ timeout: 60_000 });
  await expect(kiosk.getByText(soundName).first()).toBeVisible({ timeout: 60_000 });

  await desk.getByRole('link', { name: '发布', exact: true }).click();
  await desk
    .getByRole('link', { name: /第 2 版$/ })
    .first()
    .click();
  await expect(async () => {
    await desk.reload();
    await expect(desk.getByText('停发了：还没拿到的终端不会拿到，已经留用的照旧。')).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 60_000 });
  await expect(desk.getByRole('row', { name: /退回了 原来答得上的金题答不上了$/ })).toBeVisible();
  await desk.getByRole('link', { name: '终端', exact: true }).click();
  await expect(desk.getByText('第 2 版退回了：原来答得上的金题答不上了。')).toBeVisible();
  await expect(desk.getByRole('heading', { name: '1 台终端，1 台要看一看。' })).toBeVisible();
});

/** The code that a terminal shows at its desk, where another journey reads it; null while it has none. */
function codeIn(dataFolder: string): string | null {
  const record = new BetterSqlite3(join(dataFolder, 'record.db'), { readonly: true });
  try {
    return identityIn(record)?.code ?? null;
  } finally {
    record.close();
  }
}

/** Takes a pack in, and offers it to every terminal of its venue. */
async function releaseToAll(desk: Page, buffer: Buffer): Promise<void> {
  await desk.getByRole('link', { name: '发布', exact: true }).click();
  await desk
    .getByLabel('内容包文件')
    .setInputFiles({ name: 'hall.pack', mimeType: 'application/octet-stream', buffer });
  await desk.getByRole('button', { name: '收下' }).click();
  await expect(desk.getByRole('status')).toContainText('收下了');
  await desk.getByRole('cell').getByRole('link', { name: '发布' }).click();
  await desk.getByLabel('一百台里给几台').fill('100');
  await desk.getByRole('button', { name: '看一遍再发' }).click();
  await desk.getByRole('button', { name: '发布' }).click();
  await expect(desk.getByText('在发：终端每五分钟来问一次，拿到后试十分钟。')).toBeVisible();
}
