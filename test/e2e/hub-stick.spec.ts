import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { freePort } from '#bench/hub/free-port.ts';
import { letterEndings } from '#contract/upstream/letters.ts';
import { ask, key, title } from './every-screen-steps.ts';
import { begin, expect, finish, test } from './fixtures.ts';
import { openHubDesk, pairByCode, type RunningHub } from './hub-fixtures.ts';
import { enterPin, folderWithPins, holdName } from './staff-fixtures.ts';

const pin = '705184';
let hub: RunningHub | null = null;
const hubFolder = mkdtempSync(join(tmpdir(), 'yingbin-hub-'));

test.use({
  run: async ({ page: _ }, use) => {
    const dataFolder = await folderWithPins({ publisher: pin });
    mkdirSync(join(dataFolder, 'stick'));
    writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify({ hub: { address: null } }));
    await use({ dataFolder });
  },
});
test.afterEach(() => hub?.stop());
test.afterAll(() => rmSync(hubFolder, { recursive: true, force: true }));

test('a terminal without a network is paired, and what was asked there is on the hub’s page, by a stick that somebody carries', async ({
  kiosk,
  terminal,
  browser,
}) => {
  const stick = join(terminal.dataFolder, 'stick');
  await begin(kiosk);
  await ask(kiosk, '身份证丢了怎么补办');
  await expect(kiosk.locator('html')).toHaveAttribute('data-screen', 'answer');
  await finish(kiosk);
  const opened = await openHubDesk(browser, hubFolder, await freePort());
  hub = opened.hub;
  const { desk } = opened;

  await holdName(kiosk);
  await enterPin(kiosk, pin);
  await openSticks(kiosk);
  await carry(kiosk, desk, stick, /^已写好 hall-.*facts，没有待报的/);
  await expect(kiosk.getByText(/^对方收到了。把自检页的配对码告诉那边/)).toBeVisible();
  await pairByCode(desk, await codeAtDesk(kiosk));
  await openSticks(kiosk);
  await carry(kiosk, desk, stick, /^已写好 hall-.*facts，\d+ 条/);
  await expect(kiosk.getByText(/^对方已收 \d+ 条。/)).toBeVisible();

  await desk.getByRole('link', { name: '问答结果' }).click();
  await expect(desk.getByRole('row', { name: /^id-card-lost 中文 1 / })).toBeVisible();
  await desk.getByRole('link', { name: '终端', exact: true }).click();
  await expect(desk.getByRole('heading', { name: '1 台终端，都正常。' })).toBeVisible();
});

/** From the desk to what lies on the stick. */
async function openSticks(kiosk: Page): Promise<void> {
  await key(kiosk, /^版本/).click();
  await expect(title(kiosk, '内容的版本')).toBeVisible();
  await key(kiosk, 'U 盘').click();
  await expect(title(kiosk, 'U 盘上的文件')).toBeVisible();
}

/** What the self-check shows, which says how things were when it was opened; from what lies on the stick, to the desk. */
async function codeAtDesk(kiosk: Page): Promise<string> {
  const code = /配对码 ([A-Z0-9-]{14})/;
  const said = kiosk.getByText(code);
  await expect(async () => {
    await goBackTo(kiosk, /^机器自检/);
    await key(kiosk, /^机器自检/).click();
    await expect(title(kiosk, /机器一切正常|要看一看/)).toBeVisible();
    await expect(said).toBeVisible({ timeout: 1000 });
  }).toPass();
  const shown = await said.innerText();
  await goBackTo(kiosk, /^机器自检/);
  return code.exec(shown)?.[1] ?? '';
}

/** Goes back until a key is there. */
async function goBackTo(kiosk: Page, name: RegExp): Promise<void> {
  await expect(async () => {
    if (!(await key(kiosk, name).isVisible())) await key(kiosk, '返回').click({ timeout: 1000 });
    await expect(key(kiosk, name)).toBeVisible({ timeout: 500 });
  }).toPass();
}

/** Has the terminal write what it has to say, takes that to the hub's page, and its answers back. */
async function carry(kiosk: Page, desk: Page, stick: string, written: RegExp): Promise<void> {
  await key(kiosk, '写给总台').click();
  await expect(kiosk.getByText(written)).toBeVisible();
  const letters = readdirSync(stick).find((name) => name.endsWith(letterEndings.letters)) ?? '';
  await desk.getByRole('link', { name: 'U 盘' }).click();
  await desk.getByLabel('U 盘上的文件').setInputFiles(join(stick, letters));
  await desk.getByRole('button', { name: '交上来' }).click();
  await expect(desk.getByRole('heading', { name: '回信写好了' })).toBeVisible();
  const saving = desk.waitForEvent('download');
  await desk.getByRole('link', { name: /^存回信/ }).click();
  const answers = await saving;
  rmSync(join(stick, letters));
  await answers.saveAs(join(stick, answers.suggestedFilename()));
  await key(kiosk, /总台的答复/).click();
}
