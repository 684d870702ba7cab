import type { Page } from '@playwright/test';
import { begin, expect, finish, test } from './fixtures.ts';
import { enterPin, folderWithPins, holdName } from './staff-fixtures.ts';

const pins = { attendant: '482913' };
const question = '飞机票';
const key = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });

test.use({
  run: async ({ page: _ }, use) => {
    await use({ dataFolder: await folderWithPins(pins) });
  },
  page: async ({ page }, use) => {
    // Sound cannot be heard here: what the page asks its loudspeaker to play is written down.
    await page.addInitScript(() => {
      const tones: number[] = [];
      const { start } = OscillatorNode.prototype;
      OscillatorNode.prototype.start = function (...given) {
        tones.push(this.frequency.value);
        start.apply(this, given);
      };
      Object.assign(window, { tones });
    });
    await use(page);
  },
});

/** The pitches, in hertz, that the page has played. */
const tonesOf = (page: Page) => page.evaluate(() => (window as unknown as { tones: readonly number[] }).tones);

async function callStaff(page: Page): Promise<void> {
  await begin(page);
  await key(page, '打字问').click();
  await page.getByRole('textbox', { name: '您的问题' }).fill(question);
  await key(page, '问').click();
  await key(page, '请工作人员来').click();
}

test('calling staff stands on the screen and rings two falling notes, once however often it is pressed, and ends with the visit', async ({
  kiosk,
}) => {
  await callStaff(kiosk);
  await expect(kiosk.getByText('已经叫人')).toBeVisible();
  await expect(kiosk.getByText(`「${question}」`)).toBeVisible();
  await expect(key(kiosk, '已叫人')).toHaveAttribute('data-lit', 'true');
  await expect.poll(() => tonesOf(kiosk)).toEqual([659, 523]);
  await key(kiosk, '返回').click();
  await expect(key(kiosk, '已叫人')).toHaveAttribute('data-lit', 'true');
  await key(kiosk, '已叫人').click();
  await expect(kiosk.getByText('已经叫人')).toBeVisible();
  expect(await tonesOf(kiosk)).toHaveLength(2);
  await finish(kiosk);
  await begin(kiosk);
  await expect(key(kiosk, '叫人帮忙')).toHaveAttribute('data-lit', 'false');
});

test.describe('while nobody is on duty', () => {
  test.use({ clock: '2026-11-29T06:30:00+08:00' });

  test('an emergency rings all the same, and anything else does not', async ({ kiosk }) => {
    await begin(kiosk);
    await key(kiosk, '叫人帮忙').click();
    await expect(kiosk.getByRole('heading', { level: 1, name: '现在没有人值班' })).toBeVisible();
    expect(await tonesOf(kiosk)).toEqual([]);
    await key(kiosk, '紧急').click();
    await expect(kiosk.getByText(/工作人员/)).toHaveCount(0);
    await key(kiosk, '按铃，可能没人听见').click();
    await expect(kiosk.getByText(/铃响过了/)).toBeVisible();
    await expect.poll(() => tonesOf(kiosk)).toEqual([659, 523]);
    await expect(key(kiosk, '响过铃')).toHaveAttribute('data-lit', 'true');
    await key(kiosk, '取消叫人').click();
    await expect(key(kiosk, '叫人帮忙')).toHaveAttribute('data-lit', 'false');
  });
});

test('staff who have come sign in: the call is over, and nothing of it is left', async ({ kiosk }) => {
  await callStaff(kiosk);
  await expect(kiosk.getByText('已经叫人')).toBeVisible();
  await holdName(kiosk);
  await enterPin(kiosk, pins.attendant);
  await expect(kiosk.getByRole('heading', { level: 1, name: '值班台' })).toBeVisible();
  expect(await kiosk.content()).not.toContain(question);
  await key(kiosk, '退出').click();
  await begin(kiosk);
  await expect(key(kiosk, '叫人帮忙')).toHaveAttribute('data-lit', 'false');
  expect(await tonesOf(kiosk)).toEqual([]);
});
