import type { Page } from '@playwright/test';
import { begin, expect, finish, test } from './fixtures.ts';

const key = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });

interface Movement {
  readonly durationMs: number;
  readonly fromPx: number;
}

/** Keeps a note of everything that is set in motion from now on. */
function watchMovements(page: Page): Promise<void> {
  return page.evaluate(() => {
    const seen: Movement[] = [];
    const animate = Element.prototype.animate;
    Element.prototype.animate = function noted(keyframes, options) {
      const [first] = keyframes as Keyframe[];
      const shift = /translateY\((-?[\d.]+)px\)/.exec(String(first?.transform ?? ''));
      if (shift)
        seen.push({ durationMs: (options as KeyframeAnimationOptions).duration as number, fromPx: Number(shift[1]) });
      return animate.call(this, keyframes, options);
    };
    Object.assign(window, { movements: seen });
  });
}

const movements = (page: Page) =>
  page.evaluate(() => (window as unknown as { movements: readonly Movement[] }).movements);

test('the waterline rises for typing, and all there is to press sinks below the middle together, each within 280 ms', async ({
  kiosk,
}) => {
  await begin(kiosk);
  await watchMovements(kiosk);
  await key(kiosk, '打字问').click();
  await expect(kiosk.getByRole('textbox')).toBeVisible();
  const [rise] = await movements(kiosk);
  expect(rise?.durationMs).toBe(280);
  expect(rise?.fromPx).toBeGreaterThan(100);
  await finish(kiosk);

  await begin(kiosk);
  await watchMovements(kiosk);
  await key(kiosk, '低位').click();
  await expect(kiosk.locator('html')).toHaveAttribute('data-reach', 'low');
  await expect.poll(() => movements(kiosk)).toHaveLength(2);
  for (const { durationMs } of await movements(kiosk)) expect(durationMs).toBe(280);
});

/** The screen for typing is there, and nothing was set in motion on the way. */
async function expectStill(page: Page): Promise<void> {
  await watchMovements(page);
  await key(page, '打字问').click();
  await expect(page.getByRole('textbox')).toBeVisible();
  expect(await movements(page)).toEqual([]);
}

test('in large print nothing moves, nor for whoever asked their system for less motion', async ({ kiosk }) => {
  await begin(kiosk);
  await key(kiosk, '大字').click();
  await expect(kiosk.getByRole('navigation').getByRole('button')).toHaveCount(5);
  await expectStill(kiosk);
  await finish(kiosk);

  await kiosk.emulateMedia({ reducedMotion: 'reduce' });
  await begin(kiosk);
  await expectStill(kiosk);
});
