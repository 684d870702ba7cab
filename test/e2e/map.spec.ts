import type { Page } from '@playwright/test';
import { key, title } from './every-screen-steps.ts';
import { begin, expect, finish, test } from './fixtures.ts';
import { enterPin, folderWithPins, holdName } from './staff-fixtures.ts';

test.setTimeout(180_000);

const pin = '318467';
test.use({
  run: async ({ page: _ }, use) => {
    await use({ dataFolder: await folderWithPins({ publisher: pin }) });
  },
});

const plan = (page: Page) => page.getByRole('application');

/** Touches a spot of the plan, in its own units. */
async function touch(page: Page, x: number, y: number): Promise<void> {
  const spot = await plan(page).evaluate(
    (svg: SVGSVGElement, at) => {
      const { x: left, y: top } = new DOMPoint(...at).matrixTransform(svg.getScreenCTM() ?? undefined);
      return { left, top };
    },
    [x, y] as const,
  );
  await page.mouse.click(spot.left, spot.top);
}

/** From the console to the waiting screen. */
async function leaveConsole(page: Page): Promise<void> {
  await expect(async () => {
    if (!(await key(page, '退出').isVisible())) await key(page, '返回').click({ timeout: 1000 });
    await expect(key(page, '退出')).toBeVisible({ timeout: 500 });
  }).toPass();
  await key(page, '退出').click();
}

const shops = Array.from({ length: 10 }, (_, index) => ({ x: 80 + (index % 5) * 140, y: index < 5 ? 160 : 420 }));

test('a floor of ten places is drawn at the console, tried, published, and a visitor is led there', async ({
  kiosk,
}) => {
  await holdName(kiosk);
  await enterPin(kiosk, pin);
  await key(kiosk, '内容').click();
  await key(kiosk, '场馆').click();
  await key(kiosk, '平面图').click();
  await key(kiosk, '加一层').click();
  await kiosk.getByRole('textbox', { name: '叫什么' }).fill('示例层');
  await key(kiosk, '下一步').click();
  await expect(plan(kiosk)).toBeVisible();

  await key(kiosk, '画房间').click();
  await key(kiosk, '地面').click();
  await touch(kiosk, 40, 80);
  await touch(kiosk, 720, 500);
  await expect(plan(kiosk).locator('polygon')).toHaveCount(1);
  await key(kiosk, '撤销').click();
  await expect(plan(kiosk).locator('polygon')).toHaveCount(0);
  await key(kiosk, '重做').click();
  await expect(plan(kiosk).locator('polygon')).toHaveCount(1);

  // A way along the middle, a node before each shop.
  await key(kiosk, '画路').click();
  for (const [index, { x }] of shops.slice(0, 5).entries()) {
    await touch(kiosk, x, 290);
    await expect(plan(kiosk).locator('circle')).toHaveCount(index + 1);
  }
  await expect(plan(kiosk).locator('line')).toHaveCount(4);

  for (const [index, { x, y }] of shops.entries()) {
    await key(kiosk, '放地点').click();
    await kiosk.getByRole('main').getByRole('button', { pressed: false }).first().click();
    await touch(kiosk, x, y);
    await expect(plan(kiosk).locator('g text')).toHaveCount(index + 1);
  }
  const names = await plan(kiosk).locator('g text').allInnerTexts();

  await key(kiosk, '本机').click();
  await touch(kiosk, 80, 290);
  await key(kiosk, '往右转').click();
  await key(kiosk, '选').click();
  await touch(kiosk, shops[4]?.x ?? 0, shops[4]?.y ?? 0);
  await key(kiosk, '试着走').click();
  await expect(kiosk.getByText(/从本机走 56 米/)).toBeVisible();

  await key(kiosk, /改了 \d+ 条/).click();
  await key(kiosk, '发布').click();
  await expect(kiosk.getByText(/发布了/)).toBeVisible();
  await leaveConsole(kiosk);

  // The engine of the new version is made while the old one serves.
  const [name = ''] = names.slice(4);
  await expect(async () => {
    await begin(kiosk);
    await key(kiosk, /找/).first().click();
    await key(kiosk, '打字找').click();
    await kiosk.getByRole('textbox', { name: '您要去的地方' }).fill(name);
    await kiosk.getByRole('listitem').getByRole('button').first().click();
    await expect(title(kiosk, new RegExp(name))).toBeVisible();
    const isLed = await kiosk.getByRole('img', { name: '示例层平面图，画着怎么走' }).isVisible();
    await finish(kiosk);
    expect(isLed).toBe(true);
  }).toPass();
});
