import type { Page } from '@playwright/test';
import { begin, expect, test } from './fixtures.ts';
import { enterPin, folderWithPins, holdName } from './staff-fixtures.ts';

test.setTimeout(180_000);

const pins = { editor: '705184', publisher: '318467' };
const key = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });

test.use({
  run: async ({ page: _ }, use) => {
    await use({ dataFolder: await folderWithPins(pins) });
  },
});

async function openConsole(page: Page, role: RegExp, pin: string): Promise<void> {
  await holdName(page);
  await key(page, role).click();
  await enterPin(page, pin);
  await key(page, '内容').click();
  await expect(page.getByRole('heading', { name: '内容编辑' })).toBeVisible();
}

test('an answer is corrected at the console, published, and read by who comes next', async ({ kiosk }) => {
  await openConsole(kiosk, /^发布/, pins.publisher);
  await key(kiosk, /找一条/).click();
  await kiosk.getByRole('textbox', { name: '找哪一条' }).fill('身份证丢了');
  await key(kiosk, '找').click();
  await kiosk
    .getByRole('listitem')
    .getByRole('button', { name: /身份证丢了/ })
    .first()
    .click();
  await expect(key(kiosk, /一句话回答/)).toBeVisible();
  await key(kiosk, /一句话回答/).click();
  const field = kiosk.getByRole('textbox', { name: /一句话回答/ });
  await field.fill('带户口簿到 C9 窗口，当场补办。');
  await expect(kiosk.getByText('已存草稿')).toBeVisible();
  await key(kiosk, '写好了').click();
  await key(kiosk, /改了 1 条/).click();
  await expect(kiosk.getByText('带户口簿到 C9 窗口，当场补办。')).toBeVisible();
  await key(kiosk, '发布').click();
  await expect(kiosk.getByText(/发布了，改了 1 条/)).toBeVisible();
  for (let back = 0; back < 3; back += 1) await key(kiosk, '返回').click();
  await key(kiosk, '退出').click();
  // The answers are loaded anew with the words; until then the old ones serve.
  await expect(async () => {
    await begin(kiosk);
    await key(kiosk, '打字问').click();
    await kiosk.getByRole('textbox', { name: '您的问题' }).fill('身份证丢了怎么补办');
    await key(kiosk, '问').click();
    await expect(kiosk.locator('html')).toHaveAttribute('data-screen', /answer|clarify|unsure/);
    await expect(kiosk.getByText('身份证丢了怎么补办').first()).toBeVisible();
    const isNew = await kiosk.getByText('带户口簿到 C9 窗口').first().isVisible();
    await key(kiosk, '结束清除').click();
    expect(isNew).toBe(true);
  }).toPass();
});
