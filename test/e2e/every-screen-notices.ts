import type { Page } from '@playwright/test';
import { ask, key, reach, title } from './every-screen-steps.ts';
import { begin, expect, finish, test } from './fixtures.ts';
import { enterPin, folderWithPins, holdName, pressEntrance } from './staff-fixtures.ts';

const pin = '705184';
const text = '电梯检修，请走东侧楼梯';
const answer = '身份证丢了怎么补办';

/** `enter`: how staff get in. */
async function openNotices(page: Page, enter: (page: Page) => Promise<void>): Promise<void> {
  await expect(key(page, '点这里开始')).toBeVisible();
  await enter(page);
  await enterPin(page, pin);
  await key(page, /^通知/).click();
}

/** Writes a notice, which holds until midnight. */
async function writeNotice(page: Page): Promise<void> {
  await key(page, '写通知').click();
  await reach('staff-notice-write', page.getByText('先写中文。'));
  await key(page, /还没写\s*中文/).click();
  await reach('staff-notice-words', page.getByRole('textbox', { name: '中文通知' }));
  await page.getByRole('textbox').fill(text.repeat(3));
  await expect(title(page, '中文多了 9 个字')).toBeVisible();
  await key(page, '写好了').click();
  await page.getByRole('textbox').fill(text);
  await key(page, '写好了').click();
  await key(page, /什么时候结束/).click();
  await reach('staff-notice-moment', key(page, '晚一天'));
  await key(page, '晚一天').click();
  await expect(title(page, /^12月2日/)).toBeVisible();
  await key(page, /今天夜里零点/).click();
  await expect(page.getByRole('banner')).toContainText(text);
  await key(page, '放到屏上').click();
}

/** What staff say to everybody at once, and what visitors see of it. */
export function describeNotices(): void {
  test.describe('where staff have something to say at once', () => {
    test.use({
      run: async ({ page: _ }, use) => {
        await use({ dataFolder: await folderWithPins({ editor: pin }) });
      },
    });

    test('a notice stands on every screen, and an answer that is taken off is on none until it is put back', async ({
      kiosk,
    }) => {
      await openNotices(kiosk, pressEntrance);
      await expect(title(kiosk, '没有通知')).toBeVisible();
      await writeNotice(kiosk);
      await reach('staff-notices', title(kiosk, '屏上有 1 条通知'));
      await key(kiosk, '撤下答案').click();
      await key(kiosk, '撤下一条').click();
      await kiosk.getByRole('textbox', { name: '找答案' }).fill(answer);
      await kiosk.getByRole('list', { name: '也许是这些' }).getByRole('button', { name: answer }).click();
      await reach('staff-recall', title(kiosk, '马上撤下这条吗？'));
      await key(kiosk, '马上撤下').click();
      await reach('staff-recalls', title(kiosk, '撤下了 1 条答案'));
      await key(kiosk, '退出').click();

      await expect(kiosk.getByText(text)).toBeVisible();
      await begin(kiosk);
      await reach('home-notice', kiosk.getByText(text));
      await ask(kiosk, answer);
      await expect(kiosk.locator('html')).toHaveAttribute('data-screen', /clarify|unsure/);
      await expect(kiosk.getByRole('button', { name: answer })).toHaveCount(0);
      await finish(kiosk);

      await openNotices(kiosk, holdName);
      await key(kiosk, new RegExp(text)).click();
      await reach('staff-notice', title(kiosk, /电梯检修/));
      await key(kiosk, '不再显示').click();
      await expect(title(kiosk, '没有通知')).toBeVisible();
      await key(kiosk, '撤下的答案 1').click();
      await key(kiosk, new RegExp(answer)).click();
      await reach('staff-restore', title(kiosk, '放回来吗？'));
      await key(kiosk, '放回来').click();
      await expect(title(kiosk, '没有撤下的答案')).toBeVisible();
    });
  });
}
