import type { Page } from '@playwright/test';
import { key } from './every-screen-steps.ts';
import { expect } from './fixtures.ts';

/** Answers the question that is asked before publishing; what was changed was checked today. */
export const publishNow = /^(确定发布|今天核对过，发布)$/;

/** Publishes the draft, which changes so much of the venue. */
export async function publish(page: Page, count: number): Promise<void> {
  await key(page, `改了 ${count} 条`).click();
  await key(page, '发布').click();
  await key(page, publishNow).click();
  // It says so when who comes next is given it, and its engine is made first.
  await page.getByText(`发布了，改了 ${count} 条`).waitFor();
}

/** From the console to the waiting screen. */
export async function leaveConsole(page: Page): Promise<void> {
  await expect(async () => {
    if (!(await key(page, '退出').isVisible())) await key(page, '返回').click({ timeout: 1000 });
    await expect(key(page, '退出')).toBeVisible({ timeout: 500 });
  }).toPass();
  await key(page, '退出').click();
}

/** Touches a plan at spots of its own, one after the other. */
export async function touchPlan(page: Page, ...spots: readonly (readonly [x: number, y: number])[]): Promise<void> {
  const drawing = page.getByRole('application');
  for (const spot of spots) {
    const at = await drawing.evaluate((element, [x, y]) => {
      const onPanel = new DOMPoint(x, y).matrixTransform((element as SVGSVGElement).getScreenCTM() ?? undefined);
      return { x: onPanel.x, y: onPanel.y };
    }, spot);
    await page.touchscreen.tap(at.x, at.y);
  }
}
