import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { freePort } from '#bench/hub/free-port.ts';
import { writeTestPack } from '#test/support/fixtures/packs.ts';
import { begin, expect, finish, test } from './fixtures.ts';
import { axe } from './gallery/inspected.ts';
import { openDesk, openHubDesk, pairByCode, type RunningHub } from './hub-fixtures.ts';
import { enterPin, folderWithPins, holdName } from './staff-fixtures.ts';

const pin = '482913';
let port = 0;
const hubFolder = mkdtempSync(join(tmpdir(), 'yingbin-hub-'));
let hub: RunningHub | null = null;

test.use({
  run: async ({ page: _ }, use) => {
    port = await freePort();
    const dataFolder = await folderWithPins({ attendant: pin });
    writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify({ hub: { address: `http://127.0.0.1:${port}` } }));
    await use({ dataFolder });
  },
});
// A terminal says nothing for its first twenty seconds, and asks every fifteen whether it is paired.
test.setTimeout(180_000);
test.afterEach(() => hub?.stop());
test.afterAll(() => rmSync(hubFolder, { recursive: true, force: true }));

test('what was asked without a network is on the hub’s page once there is one and somebody has paired the terminal', async ({
  kiosk,
  browser,
}) => {
  await begin(kiosk);
  await kiosk.getByRole('button', { name: '打字问', exact: true }).click();
  await kiosk.getByRole('textbox', { name: '您的问题' }).fill('身份证丢了怎么补办');
  await kiosk.getByRole('button', { name: '问', exact: true }).click();
  await expect(kiosk.locator('html')).toHaveAttribute('data-screen', 'answer');
  await finish(kiosk);

  const opened = await openHubDesk(browser, hubFolder, port);
  hub = opened.hub;
  const { desk } = opened;

  await pairByCode(desk, await codeAtDesk(kiosk));
  await desk.getByLabel('名字').fill('示例大厅 01');
  await desk.getByRole('button', { name: '存下' }).click();
  await expect(desk.getByRole('heading', { name: '示例大厅 01' })).toBeVisible();

  await desk.getByRole('link', { name: '问答结果' }).click();
  await expect(async () => {
    await desk.reload();
    await expect(desk.getByRole('row', { name: /^id-card-lost 中文 1 / })).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 60_000 });
  await desk.getByRole('link', { name: '终端', exact: true }).click();
  await expect(desk.getByRole('heading', { name: '1 台终端，都正常。' })).toBeVisible();

  await releaseAndOrder(desk);
  await lookEverywhere(desk, browser);
});

/** What the self-check shows once the terminal has found its hub; it says how things were when it was opened. */
async function codeAtDesk(kiosk: Page): Promise<string> {
  const said = kiosk.getByText(/配对码 [A-Z0-9-]{14}/);
  await expect(async () => {
    await holdName(kiosk);
    await enterPin(kiosk, pin);
    await kiosk.getByRole('button', { name: /^机器自检/ }).click();
    await expect(kiosk.getByRole('heading', { level: 1, name: /机器一切正常|要看一看/ })).toBeVisible();
    if (await said.isVisible()) return;
    await kiosk.getByRole('button', { name: '退出' }).click();
    await expect(kiosk.locator('html')).toHaveAttribute('data-screen', 'attract');
    await expect(said).toBeVisible({ timeout: 1 });
  }).toPass({ timeout: 90_000 });
  return /配对码 ([A-Z0-9-]{14})/.exec(await said.innerText())?.[1] ?? '';
}

/** A pack from a file to a release that is held, and a notice: each is shown once more before it is so. */
async function releaseAndOrder(desk: Page): Promise<void> {
  await desk.getByRole('link', { name: '发布', exact: true }).click();
  const pack = { name: 'hall.pack', mimeType: 'application/octet-stream', buffer: await writeTestPack('a') };
  await desk.getByLabel('内容包文件').setInputFiles({ ...pack, buffer: Buffer.from('no pack') });
  await desk.getByRole('button', { name: '收下' }).click();
  await expect(desk.getByRole('alert')).toContainText('这不是内容包');
  await desk.getByLabel('内容包文件').setInputFiles(pack);
  await desk.getByRole('button', { name: '收下' }).click();
  await expect(desk.getByRole('status')).toContainText('收下了');
  await desk.getByRole('cell').getByRole('link', { name: '发布' }).click();
  await desk.getByRole('button', { name: '看一遍再发' }).click();
  await expect(desk.getByText('眼下没有终端报过这个场所的内容')).toBeVisible();
  await desk.getByRole('button', { name: '发布' }).click();
  await desk.getByRole('button', { name: '停发' }).click();
  await expect(desk.getByRole('status')).toContainText('停发了');

  await desk.getByRole('link', { name: '指令' }).click();
  await desk.getByRole('link', { name: '挂告示' }).click();
  await desk.getByLabel('中文').fill('电梯检修，请走楼梯');
  await desk.getByRole('button', { name: '看一遍再发' }).click();
  await expect(desk.getByText('全部终端：眼下 1 台。')).toBeVisible();
  await desk.getByRole('button', { name: '发出' }).click();
  await expect(desk.getByRole('rowheader', { name: /挂告示：电梯检修，请走楼梯/ })).toBeVisible();
}

/** Nothing that a tool can find stands in the way of who uses other senses or no mouse; nothing is wider than the window. */
async function lookEverywhere(desk: Page, browser: Browser): Promise<void> {
  const origin = new URL(desk.url()).origin;
  await desk.goto(origin);
  const terminal = (await desk.getByRole('rowheader').getByRole('link').getAttribute('href')) ?? '';
  const id = new URL(terminal, origin).searchParams.get('id');
  const person = encodeURIComponent('示例管理员');
  const places = [
    ...['/', terminal, '/releases', '/releases/one?id=1', '/releases/resume?id=1', '/outcomes', '/orders', '/stick'],
    ...[
      '/orders/new?kind=notice',
      '/orders/new?kind=recall&check=1',
      '/orders/new?kind=restart&minutes=60&target=&check=1',
    ],
    ...['/pairing?said=no-code', '/people', `/people/one?name=${person}`, `/people/remove?name=${person}`, '/audit'],
    ...[`/terminals/revoke?terminal=${id}`, '/releases/one?id=77'],
  ];
  const lookAt = async (page: Page, path: string) => {
    await page.goto(`${origin}${path}`);
    // What a tool finds lies in the parts, which are the same in each language and width.
    if (page !== desk || (page.viewportSize()?.width ?? 0) > 1000) expect([path, await axe(page)]).toEqual([path, []]);
    const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect([path, overhang]).toEqual([path, 0]);
  };
  for (const path of places) await lookAt(desk, path);
  await desk.setViewportSize({ width: 390, height: 844 });
  await desk.getByRole('button', { name: 'English' }).click();
  await expect(desk.getByRole('heading', { name: 'There is no such thing' })).toBeVisible();
  for (const path of places) await lookAt(desk, path);
  await desk.keyboard.press('Tab');
  await expect(desk.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await desk.getByRole('button', { name: 'Sign out' }).click();
  await expect(desk.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  const stranger = await openDesk(browser, 'en-GB', 390, 844);
  await lookAt(stranger, '/sign-in');
}
