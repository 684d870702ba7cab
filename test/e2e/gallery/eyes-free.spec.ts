import type { Page } from '@playwright/test';
import { expect, test } from './gallery-page.ts';

interface Log {
  readonly spoken: readonly { readonly text: string; readonly pace: string }[];
  readonly wanted: readonly string[];
}

/** All that somebody who does not look gets from the terminal, and all that core gets from them. */
const logOf = (page: Page) => page.evaluate(() => (window as unknown as { galleryLog: Log }).galleryLog);
const lastSaid = async (page: Page) => (await logOf(page)).spoken.at(-1)?.text ?? '';

async function open(page: Page, base: string, query: string): Promise<void> {
  await page.goto(`${base}/?eyes-free&${query}`);
  await page.locator('html[data-ready=true]').waitFor();
}

async function swipe(page: Page, dx: number): Promise<void> {
  await page.mouse.move(500, 900);
  await page.mouse.down();
  await page.mouse.move(500 + dx, 910, { steps: 3 });
  await page.mouse.up();
}

async function doubleTap(page: Page): Promise<void> {
  await page.mouse.click(540, 960);
  await page.mouse.click(540, 960);
}

/** Swipes on until something is said that fits, as a visitor would. */
async function swipeTo(page: Page, wanted: RegExp): Promise<void> {
  for (let turn = 0; turn < 40; turn++) {
    if (wanted.test(await lastSaid(page))) return;
    await swipe(page, 200);
  }
  throw new Error(`never said ${wanted}; last was ${await lastSaid(page)}`);
}

test('home is introduced, walked by swiping and asked by a double tap', async ({ page, gallery }) => {
  await open(page, gallery, 'screen=home');
  expect(await lastSaid(page)).toContain('您要办什么事');
  await swipeTo(page, /^按一下说，可以按/);
  await doubleTap(page);
  await expect.poll(async () => (await logOf(page)).wanted).toContain('{"kind":"open","screen":"listen"}');
});

test('an answer is heard whole: what was asked, where, how long, how much', async ({ page, gallery }) => {
  await open(page, gallery, 'screen=answer');
  const introduction = await lastSaid(page);
  for (const words of ['敬老卡丢了怎么补办', '带上身份证到 C6 窗口']) expect(introduction).toContain(words);
  await swipeTo(page, /要多久.*10 分钟/);
  await swipeTo(page, /多少钱.*不收费/);
  await swipe(page, -200);
  expect(await lastSaid(page)).toMatch(/要多久/);
});

test('a person is called without looking, by the keys of a keypad', async ({ page, gallery }) => {
  await open(page, gallery, 'screen=unsure');
  for (let turn = 0; turn < 20 && !/^请工作人员来/.test(await lastSaid(page)); turn++)
    await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  expect((await logOf(page)).wanted).toContain('{"kind":"call-staff"}');
});

test('one tap says the same again, and the end is said', async ({ page, gallery }) => {
  await open(page, gallery, 'screen=language');
  await swipe(page, 200);
  const said = await lastSaid(page);
  const times = (await logOf(page)).spoken.length;
  await page.mouse.click(540, 960);
  await expect.poll(async () => (await logOf(page)).spoken.length).toBe(times + 1);
  expect(await lastSaid(page)).toBe(said);
  await swipeTo(page, /到头了/);
});

test('the question whether somebody is there takes the place of the screen', async ({ page, gallery }) => {
  await open(page, gallery, 'screen=still-there');
  expect(await lastSaid(page)).toContain('您还在吗');
  await swipeTo(page, /^我还在，可以按/);
  await doubleTap(page);
  await expect.poll(async () => (await logOf(page)).wanted).toContain('{"kind":"stay"}');
});

test('what is said stands on the dark surface for those who see a little', async ({ page, gallery }) => {
  await open(page, gallery, 'screen=home&size=elder');
  const [first] = (await logOf(page)).spoken;
  expect(first?.pace).toBe('slow');
  await expect(page.getByText(first?.text ?? '-', { exact: true })).toBeVisible();
});
