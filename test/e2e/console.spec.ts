import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { readSampleVenue } from '#core/content/sample-venues.ts';
import { withPlantedFaults } from '#test/support/planted-faults.ts';
import { leaveConsole, publish, publishNow } from './console-steps.ts';
import { key } from './every-screen-steps.ts';
import { begin, expect, finish, startTerminal, test } from './fixtures.ts';
import { enterPin, folderWithPins, holdName, openQuestions, pressEntrance, signIn } from './staff-fixtures.ts';

test.setTimeout(180_000);

const pins = { editor: '705184', publisher: '318467' };
/** What would run wherever a text were taken for a page. */
const markup = '<img src=x onerror=hasRun()>';
/** Something that no entry of the sample answers. */
const vain = '哪里可以给小狗打疫苗';

test.use({
  run: async ({ page: _ }, use) => {
    await use({ dataFolder: await folderWithPins(pins, [vain]) });
  },
});

/** Writes the first sentence of the entry that is open. */
async function writeLead(page: Page, lead: string): Promise<void> {
  await key(page, /一句话回答/).click();
  await page.getByRole('textbox', { name: /一句话回答/ }).fill(lead);
  await expect(page.getByText('已存草稿')).toBeVisible();
  await key(page, '写好了').click();
}

/** The field of the answers that stand under another, on whichever page of the form, once nothing is being chosen. */
async function relatedField(page: Page): Promise<Locator> {
  const field = key(page, /^下面的相关回答/);
  await expect(page.locator('[data-in-row]')).toHaveCount(0);
  await expect(async () => {
    if (!(await field.isVisible()))
      await key(page, /下一页/)
        .last()
        .click({ timeout: 1000 });
    await expect(field).toBeVisible({ timeout: 500 });
  }).toPass();
  return field;
}

async function openRelated(page: Page): Promise<void> {
  // What is written may still move the field to another page.
  await expect(async () => {
    await (await relatedField(page)).click({ timeout: 1000 });
    await expect(page.getByRole('heading', { name: /^下面的相关回答/ })).toBeVisible({ timeout: 2000 });
  }).toPass();
}

/** A visitor types a question, and reads this. The engine of a new version is made while the old one serves. */
async function expectAnswer(page: Page, question: string, words: string): Promise<void> {
  await expect(async () => {
    await begin(page);
    await key(page, '打字问').click();
    await page.getByRole('textbox', { name: '您的问题' }).fill(question);
    await key(page, '问').click();
    await expect(page.locator('html')).toHaveAttribute('data-screen', /answer|clarify|unsure/);
    const isRead = (await page.locator('main').innerText()).includes(words);
    await finish(page);
    expect(isRead).toBe(true);
  }).toPass();
}

/** How people also ask for a lost identity card, by the phrase book. */
test('an answer is corrected at the console, a translation confirmed and the mark of a sample taken off; published, they are read by who comes next', async ({
  kiosk,
}) => {
  await signIn(kiosk, /^发布/, pins.publisher);
  await key(kiosk, /^内容/).click();
  await expect(kiosk.getByRole('heading', { name: '内容编辑' })).toBeVisible();
  await key(kiosk, /找一条/).click();
  await kiosk.getByRole('textbox', { name: '找哪一条' }).fill('身份证丢了');
  await key(kiosk, '找').click();
  await kiosk
    .getByRole('listitem')
    .getByRole('button', { name: /身份证丢了/ })
    .first()
    .click();
  const alsoAsked = kiosk.getByText(/大家还这样问/).first();
  await expect(alsoAsked).toBeVisible({ timeout: 60_000 });
  // Which sayings are offered hangs on what the answers find without them.
  const offered = alsoAsked.locator('xpath=..').getByRole('button').filter({ hasNotText: '「' }).first();
  const said = (await offered.innerText()).trim();
  await offered.click();
  await expect(key(kiosk, '改了 1 条')).toBeVisible();
  await writeLead(kiosk, '带户口簿到 C9 窗口，当场补办。');
  await key(kiosk, /^English/).click();
  await expect(kiosk.getByText(/中文改过了，原来是/)).toBeVisible();
  await key(kiosk, '仍然正确').click();
  await expect(kiosk.getByText(/中文改过了/)).toHaveCount(0);
  await openRelated(kiosk);
  await kiosk.getByRole('main').getByRole('button', { pressed: true }).first().click();
  await openRelated(kiosk);
  await key(kiosk, /找一条/)
    .last()
    .click();
  await kiosk.getByRole('textbox', { name: '找哪一条' }).fill('居住证怎么');
  await key(kiosk, '找').click();
  await kiosk.locator('[data-in-row]').getByRole('button', { name: '居住证怎么办', exact: true }).click();
  await expect(await relatedField(kiosk)).toContainText('居住证怎么办');
  for (const name of ['返回', '场馆', '名称、地址和问候', /^示例标记/, /^本单位自己的内容：/])
    await key(kiosk, name).click();
  await expect(key(kiosk, /^示例标记/)).toContainText('本单位自己的内容');
  await publish(kiosk, 2);
  await leaveConsole(kiosk);
  await expectAnswer(kiosk, '身份证丢了怎么补办', 'C9');
  await expect(kiosk.getByText('示例', { exact: true })).toHaveCount(0);
  await expectAnswer(kiosk, said, 'C9');
});

test('a question that found no answer gets one: it is begun at the desk, tried, published and answered', async ({
  kiosk,
}) => {
  await signIn(kiosk, /^发布/, pins.publisher);
  await openQuestions(kiosk);
  await key(kiosk, new RegExp(vain)).click();
  await key(kiosk, /写一条新的答案/).click();
  await expect(kiosk.getByRole('heading', { name: `「${vain}」放在哪一类` })).toBeVisible();
  await kiosk.getByRole('main').getByRole('button').first().click();
  let ran = 0;
  await kiosk.exposeFunction('hasRun', () => {
    ran += 1;
  });
  await writeLead(kiosk, `本厅不打疫苗，请到宠物医院。${markup}`);
  await key(kiosk, '试一试').click();
  await key(kiosk, '问一句').click();
  await kiosk.getByRole('textbox', { name: '来的人会问的话' }).fill(vain);
  await key(kiosk, '问').click();
  await expect(kiosk.getByText(new RegExp(`会答「${vain}」`))).toBeVisible({ timeout: 60_000 });
  await publish(kiosk, 1);
  await leaveConsole(kiosk);
  await expectAnswer(kiosk, vain, markup);
  expect(ran).toBe(0);
});

/** How somebody says that their card is gone, and no entry knows yet. */
const gone = '钱夹子掉河里了';
/** 编号,语言,问法: two of them for the lost identity card, as WPS saves a table in GB18030. */
const table = Buffer.from(
  'b1e0bac52cd3efd1d42ccecab7a80d0a69642d636172642d6c6f73742c7a682d434e2cc9edb7ddd6a4b6aac1cbd4f5c3b4b2b9b0ec0d0a69' +
    '642d636172642d6c6f73742c7a682d434e2cc7aebcd0d7d3b5f4bad3c0efc1cb0d0a',
  'hex',
);

test('a workbook with twelve faults is reported cell by cell; a table in GB18030 is taken in, tried, published and answers', async ({
  kiosk,
  run,
}) => {
  const imports = join(run.dataFolder ?? '', 'import');
  mkdirSync(imports, { recursive: true });
  writeFileSync(
    join(imports, '大厅.xlsx'),
    (await withPlantedFaults(readSampleVenue('assets/venues', 'hall').content)).bytes,
  );
  writeFileSync(join(imports, '问法.csv'), table);
  await signIn(kiosk, /^发布/, pins.publisher);
  await key(kiosk, /^内容/).click();
  await key(kiosk, '文件').click();
  await key(kiosk, /大厅\.xlsx/).click();
  await expect(kiosk.getByRole('heading', { name: '12 处要改，什么都没有收' })).toBeVisible({ timeout: 60_000 });
  await expect(kiosk.getByText('语言只能是 zh-CN、en、ja、ko')).toBeVisible();
  await key(kiosk, '返回').click();
  await key(kiosk, /问法\.csv/).click();
  await expect(kiosk.getByRole('heading', { name: /改 1 条/ })).toBeVisible({ timeout: 60_000 });
  await key(kiosk, '收进草稿').click();
  await expect(kiosk.getByText(/收进草稿了，共 1 条/)).toBeVisible();
  await key(kiosk, '试一试').click();
  await key(kiosk, '问一句').click();
  await kiosk.getByRole('textbox', { name: '来的人会问的话' }).fill(gone);
  await key(kiosk, '问').click();
  await expect(kiosk.getByText(/会答「身份证丢了怎么补办」/)).toBeVisible({ timeout: 60_000 });
  await publish(kiosk, 1);
  await leaveConsole(kiosk);
  await expectAnswer(kiosk, gone, '户口本');
});

/** Goes on from key to key as a plugged-in keyboard does, and presses the one that is wanted. */
async function pressByKeyboard(page: Page, name: string | RegExp): Promise<void> {
  const wanted = key(page, name);
  await wanted.waitFor();
  const isReached = () => wanted.evaluate((element) => element === document.activeElement);
  for (let steps = 0; steps < mostSteps && !(await isReached()); steps += 1) await page.keyboard.press('Tab');
  expect(await isReached(), `${name} is reached`).toBe(true);
  await page.keyboard.press('Enter');
}

/** Round all that a page of the console has to press, and the quay. */
const mostSteps = 80;

test('opening hours are changed without a touch: what is wrong is said at its day, what is right is published, and carried to another terminal', async ({
  kiosk,
  terminal,
  browser,
}) => {
  mkdirSync(join(terminal.dataFolder, 'stick'));
  await key(kiosk, '点这里开始').waitFor();
  await pressEntrance(kiosk);
  await pressByKeyboard(kiosk, /^发布/);
  await kiosk.getByRole('heading', { name: '工作人员请输密码' }).waitFor();
  await kiosk.keyboard.type(pins.publisher);
  await kiosk.keyboard.press('Enter');
  for (const name of [/^内容/, '场馆', '开放时间']) await pressByKeyboard(kiosk, name);
  await writeDay(kiosk, '9:00');
  await expect(kiosk.getByText(/时间不对/)).toBeVisible();
  await pressByKeyboard(kiosk, /改了 1 条/);
  await pressByKeyboard(kiosk, '发布');
  await pressByKeyboard(kiosk, publishNow);
  await expect(kiosk.getByText(/有 1 条还不能发布/)).toBeVisible();
  await pressByKeyboard(kiosk, '返回');
  await writeDay(kiosk, '9:00-11:30 13:00-15:00');
  await expect(kiosk.getByText(/时间不对/)).toBeHidden();
  await pressByKeyboard(kiosk, /改了 1 条/);
  await pressByKeyboard(kiosk, '发布');
  await pressByKeyboard(kiosk, publishNow);
  await kiosk.getByText(/发布了，改了 1 条/).waitFor();
  await pressByKeyboard(kiosk, '返回');
  await expect(key(kiosk, /^星期日/)).toHaveText(/9:00–11:30\s*13:00–15:00/);
  await backByKeyboard(kiosk, /^机器自检/);
  for (const name of [/^版本/, '钥匙', '造一把钥匙']) await pressByKeyboard(kiosk, name);
  await expect(kiosk.getByText('钥匙已造好，只留在这台机器里。')).toBeVisible();
  await pressByKeyboard(kiosk, '写到 U 盘');
  await expect(kiosk.getByText(/^已写好：.*可以拔下 U 盘。/)).toBeVisible();
  const digits = await kiosk.getByText(digitsInGroups).innerText();
  for (const name of ['返回', /^第 1 版/, '写到 U 盘']) await pressByKeyboard(kiosk, name);
  await expect(kiosk.getByText(/^已写好：.*可以拔下 U 盘。/)).toBeVisible();

  const dataFolder = await folderWithPins({ publisher: pins.publisher });
  cpSync(join(terminal.dataFolder, 'stick'), join(dataFolder, 'stick'), { recursive: true });
  const second = await startTerminal({ dataFolder }, onSunday);
  // Cookies know no ports: the two would have each other's.
  const context = await browser.newContext();
  const other = await context.newPage();
  try {
    await other.clock.setSystemTime(onSunday);
    await other.goto(second.launchAddress);
    await expect(other.getByText('今天不开')).toBeVisible();
    await takeFromStick(other, digits);
    await expect(other.getByText(/11:30/).first()).toBeVisible();
    await expect(other.getByText('今天不开')).toHaveCount(0);
  } finally {
    await context.close();
    await second.stop();
  }
});

const onSunday = '2026-12-06T10:00:00+08:00';
/** Six groups of four digits, as they are compared on two screens. */
const digitsInGroups = /^(\d{4} ){5}\d{4}$/;

/** A publisher of another terminal trusts the keys on its stick, the digits being those, and takes the pack. */
async function takeFromStick(page: Page, digits: string): Promise<void> {
  await holdName(page);
  await enterPin(page, pins.publisher);
  for (const name of [/^版本/, 'U 盘', /内容包/]) await key(page, name).click();
  await expect(page.getByText('这台还不信任任何钥匙，请先取钥匙文件。')).toBeVisible();
  await key(page, /钥匙文件/).click();
  await expect(page.getByText(digitsInGroups)).toHaveText(digits);
  await key(page, '一样，信任它').click();
  await expect(page.getByRole('heading', { name: '信任别台的钥匙' })).toBeVisible();
  for (const name of ['返回', 'U 盘', /内容包/, '采用']) await key(page, name).click();
  await expect(page.getByText('第 1 版已启用，下一位访客就看到。')).toBeVisible();
  await key(page, '退出').click();
}

/** Goes back until a key is there. */
async function backByKeyboard(page: Page, name: RegExp): Promise<void> {
  await expect(async () => {
    if (!(await key(page, name).isVisible())) await pressByKeyboard(page, '返回');
    await expect(key(page, name)).toBeVisible({ timeout: 500 });
  }).toPass();
}

/** Writes when it is open on Sundays, over all that stands there. */
async function writeDay(page: Page, times: string): Promise<void> {
  await pressByKeyboard(page, /^星期日/);
  await expect(page.getByRole('textbox', { name: /^星期日/ })).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Backspace');
  await page.keyboard.type(times);
  await expect(page.getByRole('textbox', { name: /^星期日/ })).toHaveValue(times);
  await expect(page.getByText('已存草稿')).toBeVisible();
  await pressByKeyboard(page, '写好了');
}
