import type { Page } from '@playwright/test';
import { folderWithoutItsRecord } from './every-screen-staff.ts';
import { begin, expect, test } from './fixtures.ts';
import { enterPin, holdName } from './staff-fixtures.ts';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });

async function choose(page: Page, pin: string): Promise<void> {
  await enterPin(page, pin);
  await expect(heading(page, '再输一遍')).toBeVisible();
  await enterPin(page, pin);
}

test.describe('an installed terminal', () => {
  test.use({ run: { args: ['--kiosk'] } });

  test('shows nothing but its set-up before its PINs are set, and receives visitors and staff then', async ({
    kiosk,
  }) => {
    await expect(heading(kiosk, /给「发布」/)).toBeVisible();
    await expect(kiosk.getByRole('button', { name: '返回' })).toHaveCount(0);
    await enterPin(kiosk, '123456');
    await expect(kiosk.getByText('太好猜了，换一个。')).toBeVisible();
    await choose(kiosk, '705184');
    await expect(heading(kiosk, /给「编辑」/)).toBeVisible();
    await enterPin(kiosk, '705184');
    await expect(kiosk.getByText('别的身份用了这个，换一个。')).toBeVisible();
    await enterPin(kiosk, '482913');
    await enterPin(kiosk, '482914');
    await expect(kiosk.getByText('两遍不一样，请重新设。')).toBeVisible();
    await choose(kiosk, '482913');
    await expect(heading(kiosk, /给「值班」/)).toBeVisible();
    // Whoever types on while the first is being judged loses no digit.
    await kiosk.keyboard.type('640917\n640917');
    await expect(heading(kiosk, '再输一遍')).toBeVisible();
    await expect(kiosk.getByRole('img', { name: '已输 6 位' })).toBeVisible();
    await kiosk.keyboard.press('Enter');
    await expect(kiosk.locator('html')).toHaveAttribute('data-screen', 'attract');
    await begin(kiosk);
    await holdName(kiosk);
    await kiosk.getByRole('button', { name: '值班' }).click();
    await enterPin(kiosk, '640917');
    await expect(kiosk.getByRole('button', { name: '退出' })).toBeVisible();
  });
});

test.describe('an installed terminal whose record was taken away', () => {
  test.use({
    run: async ({ page: _ }, use) => {
      await use({ dataFolder: folderWithoutItsRecord(), args: ['--kiosk'] });
    },
  });

  test('says that the machine alone sets new PINs, and receives nobody', async ({ kiosk }) => {
    await expect(kiosk.getByText('还没有设密码。在机器上用「npm run staff」设一个。')).toBeVisible();
    await expect(kiosk.getByRole('button', { name: '返回' })).toHaveCount(0);
    await expect(kiosk.getByRole('button', { name: '点这里开始' })).toHaveCount(0);
  });
});

test('at a desk the first PINs are set behind the entrance, and it says that it is a trial', async ({ kiosk }) => {
  // There the first letters of the name lie in the corner that is held by who does not look.
  await kiosk.setViewportSize({ width: 1024, height: 600 });
  await holdName(kiosk, 0.1);
  await expect(heading(kiosk, /给「发布」/)).toBeVisible();
  await expect(kiosk.getByText(/这台是试用的，还没正式摆出来用。/)).toBeVisible();
  await kiosk.getByRole('button', { name: '返回' }).click();
  await expect(kiosk.locator('html')).toHaveAttribute('data-screen', 'attract');
});
