import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, goHome, key, reach, title } from './every-screen-steps.ts';
import { begin, expect, test } from './fixtures.ts';

/** What stands where the record is damaged, and where the answers could not be loaded. */
export function describeFaults(): void {
  test('a terminal whose answers could not be loaded says so, and leads to its lists and to a person', async ({
    page,
    terminal,
  }) => {
    // The dictionaries belong to the release and are not damaged here: the page is told what core tells then.
    let areLoaded = true;
    await page.routeWebSocket(/\/rpc$/, (line) => {
      line.connectToServer().onMessage((message) => {
        const isLeft = areLoaded || typeof message !== 'string';
        line.send(isLeft ? message : message.replaceAll('"offersAnswers":true', '"offersAnswers":false'));
      });
    });
    await page.goto(terminal.launchAddress);
    await begin(page);
    await key(page, '打字问').click();
    await page.getByRole('textbox', { name: '您的问题' }).fill('飞机票');
    areLoaded = false;
    await key(page, '问').click();
    await reach('unsure-down', title(page, '现在回答不了提问'));
    await expect(key(page, '换个说法再问')).toHaveCount(0);
    await expect(key(page, '请工作人员来')).toBeVisible();
    await goHome(page);
    await reach('home-no-answers', page.getByRole('heading', { name: '现在回答不了提问' }));
    await expect(page.getByText('用平常的话问就行')).toHaveCount(0);
    await expect(key(page, '打字问')).toHaveCount(0);
    await key(page, /找窗口/).click();
    await expect(page.locator('html')).toHaveAttribute('data-screen', 'finder');
  });

  test.describe('where the record is damaged', () => {
    test.use({
      run: async ({ page: _ }, use) => {
        const dataFolder = folderWith({});
        writeFileSync(join(dataFolder, 'record.db'), 'this is no database, and long enough to be looked at as one');
        await use({ dataFolder });
      },
    });

    test('a terminal that can serve nobody says why', async ({ kiosk }) => {
      await reach('out-of-service', title(kiosk, '这台机器暂时不能用'));
    });
  });
}
