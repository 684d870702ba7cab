import { appendFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { begin, expect, finish, test } from './fixtures.ts';
import { openQuestions } from './staff-fixtures.ts';

/** Ids of screens that a journey has stood before, the real core behind it. A file: a journey that fails ends the process. */
export const reachedFile = () => join(test.info().project.outputDir, 'reached-screens.txt');

export const key = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
export const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

/** The screen with this id is there, as what stands on it shows. */
export async function reach(id: string, shown: Locator): Promise<void> {
  await expect(shown.first(), id).toBeVisible();
  appendFileSync(reachedFile(), `${id}\n`);
}

export async function ask(page: Page, text: string): Promise<void> {
  await key(page, '打字问').click();
  await page.getByRole('textbox', { name: '您的问题' }).fill(text);
  await key(page, '问').click();
}

/** A question is typed, and is not asked. */
export async function walkTyping(page: Page): Promise<void> {
  await key(page, '打字问').click();
  const field = page.getByRole('textbox', { name: '您的问题' });
  await reach('type-empty', field);
  await field.fill('身份证');
  await reach('type', page.getByRole('list').getByRole('button', { name: /身份证/ }));
}

/** Back to home, however far away it is. */
export async function goHome(page: Page): Promise<void> {
  await expect(async () => {
    if ((await page.locator('html').getAttribute('data-screen')) !== 'home')
      await key(page, '返回').click({ timeout: 1000 });
    await expect(page.locator('html')).toHaveAttribute('data-screen', 'home', { timeout: 500 });
  }).toPass();
}

/** Goes down the finder by its first rows. */
export async function openFirstPlace(page: Page): Promise<void> {
  await expect(async () => {
    if ((await page.locator('html').getAttribute('data-screen')) === 'finder')
      await page.getByRole('listitem').getByRole('button').first().click({ timeout: 1000 });
    await expect(page.locator('html')).toHaveAttribute('data-screen', 'place', { timeout: 500 });
  }).toPass();
}

/** Finds a place by its name, from home. */
async function findPlace(page: Page, name: string): Promise<void> {
  await key(page, /找窗口/).click();
  await key(page, '打字找').click();
  await page.getByRole('textbox', { name: '您要去的地方' }).fill(name);
  await key(page, new RegExp(name)).first().click();
  await expect(page.locator('html')).toHaveAttribute('data-screen', 'place');
}

/** To a place that a wheelchair does not reach, and to one that stands on no plan: its way is told in words. */
export async function walkWays(page: Page): Promise<void> {
  await goHome(page);
  await findPlace(page, '自助拍照亭');
  await key(page, '不走台阶').click();
  await reach('way-refused', key(page, '看别的走法'));
  await goHome(page);
  await findPlace(page, '停车场');
  await reach('place', key(page, '找别的地方'));
}

/** Closes the lift at the desk, found by its initials, in two touches, and comes back to the desk. */
async function walkClosing(page: Page): Promise<void> {
  await key(page, /^停用/).click();
  await reach('closures', title(page, '现在都开着'));
  await key(page, '找一处').click();
  await page.getByRole('textbox', { name: '名字、首字母或牌子上的字' }).fill('dt');
  await key(page, '看看').click();
  await expect(title(page, /^找到 \d+ 处$/)).toBeVisible();
  await key(page, /^电梯/).click();
  await reach('closure', page.getByText('停到什么时候？'));
  await key(page, '今天').click();
  await expect(title(page, '1 处停用')).toBeVisible();
  await key(page, '返回').click();
}

/** Through a matter to where nobody can be sent, and by one answer changed to its list. */
export async function walkMatter(page: Page): Promise<void> {
  await key(page, /办事前先问清楚/).click();
  await reach('matters', title(page, '办事前先问清楚'));
  await key(page, '办身份证带什么').click();
  await reach('matter-question', page.getByText('第 1 问，后面最多还有 4 问'));
  await key(page, /丢了补一张/).click();
  await key(page, /有户口本/)
    .first()
    .click();
  await key(page, '看我选的').click();
  await reach('matter-answers', title(page, '看我选的'));
  await key(page, /丢了补一张/).click();
  await reach('matter-question-changed', page.locator('[aria-current=true]'));
  await key(page, /丢了补一张/).click();
  await key(page, /来不了/).click();
  await reach('matter-list-none', page.getByText(/别人不能代办/));
  await key(page, '改我选的').click();
  await key(page, /来不了/).click();
  await key(page, /^.*能来$/).click();
  await key(page, /[^不]满 16 岁/).click();
  await key(page, /不急/).click();
  await reach('matter-list', page.getByRole('checkbox', { name: /户口本/ }));
}

/** A data folder with these settings. */
export function folderWith(settings: object): string {
  const folder = mkdtempSync(join(tmpdir(), 'yingbin-run-'));
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings));
  return folder;
}

/** Another sheet of what there is once in a venue; on an upright panel the list of them is a step back. */
async function openSheet(page: Page, name: string): Promise<void> {
  await expect(async () => {
    if ((await key(page, name).count()) === 0) await key(page, '返回').click({ timeout: 1000 });
    await key(page, name).click({ timeout: 1000 });
  }).toPass();
}

/**
 * Closing something, and the console, from the staff's desk, with `files` on the way; then what a visitor sees of what is closed.
 */
export async function walkConsole(page: Page, files: (page: Page) => Promise<void>): Promise<void> {
  await walkClosing(page);
  await key(page, /^内容/).click();
  await reach('console', page.getByRole('navigation', { name: '全部条目' }));
  await files(page);
  await page.getByRole('listitem').getByRole('button').first().click();
  await reach('console-entry', key(page, /一句话回答/));
  await key(page, /一句话回答/).click();
  await reach('console-field', page.getByRole('textbox', { name: /一句话回答/ }));
  await key(page, '写好了').click();
  await key(page, '看改了什么').click();
  await reach('console-changes', page.getByRole('heading', { name: '没有改动' }));
  await key(page, '试一试').click();
  await reach('console-try', page.getByRole('heading', { name: /发布前，问几句/ }));
  await expect(async () => {
    if ((await key(page, '场馆').count()) === 0) await key(page, '返回').click({ timeout: 1000 });
    await expect(key(page, '场馆')).toBeVisible({ timeout: 1000 });
  }).toPass();
  await key(page, '场馆').click();
  await key(page, '开放时间').click();
  await reach('console-hours', key(page, /^星期一/));
  await openSheet(page, '今天的几行');
  await reach('console-today', key(page, '加：自己写的一行'));
  await openSheet(page, '大家常问');
  await reach('console-popular', key(page, /：往前一位$/));
  await openSheet(page, '服务、类别和地点的顺序');
  await reach('console-order', key(page, /：往前一位$/));
  await openSheet(page, '意思一样的词、不回答的词');
  await reach('console-words', key(page, '加一组'));
  await expect(async () => {
    if ((await key(page, '地点').count()) === 0) await key(page, '返回').click({ timeout: 1000 });
    await key(page, '地点').click({ timeout: 1000 });
    await page.getByRole('listitem').getByRole('button').first().click({ timeout: 1000 });
    await expect(key(page, /怎么走，一句话/)).toBeVisible({ timeout: 1000 });
  }).toPass();
  await reach('console-place', key(page, /怎么走，一句话/));
  await expect(async () => {
    if ((await key(page, '事项').count()) === 0) await key(page, '返回').click({ timeout: 1000 });
    await key(page, '事项').click({ timeout: 1000 });
    await key(page, /^办身份证带什么/).click({ timeout: 1000 });
    await expect(key(page, '清单')).toBeVisible({ timeout: 1000 });
  }).toPass();
  await key(page, '清单').click();
  await reach('console-matter-list', page.getByRole('heading', { name: '材料' }));
  await key(page, '问题').click();
  await key(page, /^1 为什么来办身份证？$/).click();
  await reach('console-matter', key(page, /^问什么/));
  await expect(async () => {
    if ((await key(page, '活动').count()) === 0) await key(page, '返回').click({ timeout: 1000 });
    await key(page, '活动').click({ timeout: 1000 });
    await page.getByRole('listitem').getByRole('button').first().click({ timeout: 1000 });
    await expect(key(page, /几点/)).toBeVisible({ timeout: 1000 });
  }).toPass();
  await reach('console-event', key(page, /几点/));
  while (!(await key(page, '加一张图').isVisible())) await key(page, /下一页/).click();
  await key(page, '加一张图').click();
  await key(page, /photo\.png/).click();
  await key(page, /改了 1 条/).click();
  await key(page, '发布').click();
  await reach('console-publish', key(page, '确定发布'));
  await key(page, '先不发').click();
  await openSheet(page, '平面图');
  await key(page, /^一楼/).click();
  await reach('console-map', page.getByRole('application', { name: /^平面图/ }));
  await key(page, '画房间').click();
  await reach('console-map-rooms', key(page, '绿地'));
  await page.goto(new URL('/', page.url()).href);
  await begin(page);
  await findPlace(page, '电梯');
  await reach('way-around', page.getByText('维修中，今天不再开放。'));
}

/** A visitor says that an answer is wrong, and goes; staff see at the desk which one, and have looked after it. */
export async function walkMarked(page: Page, enterDesk: (page: Page) => Promise<void>): Promise<void> {
  await begin(page);
  await ask(page, '身份证丢了怎么补办');
  await key(page, '更多').click();
  await key(page, '不对').click();
  await finish(page);
  await enterDesk(page);
  await reach('desk', title(page, '编辑台'));
  await openQuestions(page);
  await reach('questions-marked', title(page, /1 条答案有人说不对/));
  await key(page, /1 次说不对/).click();
  await reach('staff-marked', page.getByText(/^1 次有人说不对/));
  await key(page, /看过了/).click();
  await reach('questions', title(page, '2 句话没答上'));
}
