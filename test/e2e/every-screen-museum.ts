import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { leaveConsole } from './console-steps.ts';
import { goHome, key, reach, title } from './every-screen-steps.ts';
import { begin, expect, test } from './fixtures.ts';
import { enterPin, folderWithPins, holdName } from './staff-fixtures.ts';

/** Turns the pages of a form until a key is there, and touches it. */
async function turnTo(page: Page, name: string | RegExp): Promise<void> {
  while (!(await key(page, name).isVisible())) await key(page, /下一页/).click();
  await key(page, name).click();
}

/** Staff say where on the plan the terminal stands. */
async function confirmStand(page: Page): Promise<void> {
  await key(page, /^机器自检/).click();
  await expect(page.getByText('图上没有本机的位置，不能指路')).toBeVisible();
  await key(page, '本机位置').click();
  await reach('staff-stands', title(page, '本机站在哪里？'));
  await page.getByRole('listitem').getByRole('button').first().click();
  await reach('staff-stand', title(page, '本机站在这里吗？'));
  await key(page, '对，就在这里').click();
  await expect(title(page, '本机站在这里')).toBeVisible();
  await key(page, '返回').click();
  await expect(page.getByText('图上的位置核对过')).toBeVisible();
  await key(page, '返回').click();
}

/** An editor gives an exhibit a picture, leads a trail past one exhibit less, and leaves. */
async function writeExhibitAndTrail(page: Page): Promise<void> {
  for (const name of [/^内容/, '场馆', '展品']) await key(page, name).click();
  await key(page, /系船石/).click();
  await reach('console-exhibit', key(page, /^编号.*102$/));
  await turnTo(page, '加一张图');
  await key(page, /photo\.png/).click();
  await turnTo(page, /^图上有什么/);
  await page.getByRole('textbox', { name: /^图上有什么/ }).fill('一件展品的照片。');
  await key(page, '写好了').click();
  await expect(async () => {
    if ((await key(page, '路线').count()) === 0) await key(page, '返回').click({ timeout: 1000 });
    await key(page, '路线').click({ timeout: 1000 });
  }).toPass();
  await key(page, /^最值得看的四件/).click();
  await reach('console-trail', key(page, /^每件看几分钟/));
  await turnTo(page, /十二桨渡船：去掉$/);
  await key(page, '改了 2 条').click();
  await expect(page.locator('ins', { hasText: '一件展品的照片。' })).toBeVisible();
  await expect(page.locator('del', { hasText: '201 十二桨渡船' })).toBeVisible();
  await leaveConsole(page);
}

/** What is shown in a museum, by number, by room and along a trail; and where an editor writes it. */
export function describeMuseum(): void {
  test.describe('in the museum', () => {
    const pin = '705184';
    test.use({
      run: async ({ page: _ }, use) => {
        const dataFolder = await folderWithPins({ editor: pin });
        mkdirSync(join(dataFolder, 'import'));
        copyFileSync('docs/pictures/home.png', join(dataFolder, 'import', 'photo.png'));
        // A stand that the plan does not have: nobody knows where it stands until somebody says so.
        writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify({ guide: { stand: 'elsewhere' } }));
        await use({ venue: 'museum', dataFolder });
      },
    });

    test('where the terminal stands is confirmed and an exhibit and a trail written; one by its number as it is told to a child, then a trail without steps', async ({
      kiosk,
    }) => {
      await holdName(kiosk);
      await enterPin(kiosk, pin);
      await confirmStand(kiosk);
      await writeExhibitAndTrail(kiosk);

      await begin(kiosk);
      await key(kiosk, /展品和路线/).click();
      await reach('exhibits', title(kiosk, '展品和路线'));
      await key(kiosk, '输编号').click();
      await reach('exhibit-number', title(kiosk, '输展品编号'));
      for (const digit of ['9', '9', '9']) await key(kiosk, digit).click();
      await key(kiosk, '讲给我听').click();
      await expect(kiosk.getByText('没有 999 号展品，请再看一眼编号。')).toBeVisible();
      for (const digit of ['2', '0', '1']) await key(kiosk, digit).click();
      await key(kiosk, '讲给我听').click();
      await reach('exhibit', title(kiosk, '201 十二桨渡船'));
      await key(kiosk, '看图').click();
      const picture = kiosk.getByRole('img', { name: /^示例图：一条带篷的木渡船/ });
      await reach('picture', picture);
      await expect(picture).toHaveJSProperty('naturalWidth', 1200);
      await key(kiosk, '返回').click();
      await key(kiosk, '换个讲法').click();
      await reach('exhibit-depths', title(kiosk, '讲给谁听？'));
      await key(kiosk, /讲给孩子/).click();
      await expect(kiosk.getByText(/^十二个人一起划/)).toBeVisible();
      await key(kiosk, '换个讲法').click();
      await key(kiosk, /讲给内行/).click();
      await reach('exhibit-expert', kiosk.getByText(/竹钉和桐油灰/));

      await goHome(kiosk);
      await key(kiosk, /展品和路线/).click();
      await key(kiosk, /二厅/).click();
      await reach('exhibits-room', title(kiosk, '这里的展品'));
      await key(kiosk, '返回').click();
      await key(kiosk, /最值得看的四件/).click();
      await reach('trail', kiosk.getByText(/^4 件展品，大约 \d+ 分钟$/));
      await key(kiosk, '不走台阶').click();
      await expect(kiosk.getByText('全程没有台阶')).toBeVisible();
      await key(kiosk, '怎么走').click();
      await expect(title(kiosk, '最值得看的四件')).toBeVisible();
      await expect(kiosk.getByText(/^第 1 步，共 \d+ 步$/)).toBeVisible();
    });
  });
}
