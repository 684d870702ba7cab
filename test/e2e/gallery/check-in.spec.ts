import type { Page } from '@playwright/test';
import { hall } from '#renderer/gallery/fixtures/hall.ts';
import { shortAnswer } from '#renderer/gallery/fixtures/hall-entries.ts';
import { expect, test } from './gallery-page.ts';

interface GalleryWindow {
  readonly galleryLog: { readonly spoken: readonly { readonly text: string }[]; readonly wanted: readonly string[] };
  readonly showInGallery: (query: string, given: unknown) => Promise<void>;
}

const logOf = (page: Page) => page.evaluate(() => (window as unknown as GalleryWindow).galleryLog);
const lastSaid = async (page: Page) => (await logOf(page)).spoken.at(-1)?.text ?? '';

async function open(page: Page, base: string, query: string): Promise<void> {
  await page.goto(`${base}/?${query}`);
  await page.locator('html[data-ready=true]').waitFor();
}

test('without looking somebody types their code, hears it digit by digit, and enters it by a key', async ({
  page,
  gallery,
}) => {
  await open(page, gallery, 'eyes-free&screen=check-in-code');
  expect(await lastSaid(page)).toContain('请输入预约码');
  await page.keyboard.type('202611');
  await expect.poll(() => lastSaid(page)).toBe('2 0 2 6 1 1');
  await expect(async () => {
    await page.keyboard.press('ArrowRight');
    expect(await lastSaid(page)).toMatch(/^签到，可以按/);
  }).toPass();
  await page.keyboard.press('Enter');
  expect((await logOf(page)).wanted).toContain('{"kind":"check-in-by-code","code":"202611"}');
});

test('the ways to check in are read one after the other, none before the others', async ({ page, gallery }) => {
  await open(page, gallery, 'screen=check-in');
  const rows = page.getByRole('listitem').getByRole('button');
  await expect(rows).toHaveCount(4);
  const heights = await rows.evaluateAll((keys) => keys.map((key) => Math.round(key.getBoundingClientRect().height)));
  expect(new Set(heights).size).toBe(1);
  await expect(page.locator('[data-seal]')).toHaveCount(0);
});

test('an answer leads to the check-in on a day with appointments, and on no other', async ({ page, gallery }) => {
  await open(page, gallery, 'screen=home-check-in');
  const entry = { ...shortAnswer('zh-CN'), action: { kind: 'check-in' } };
  const given = { venue: hall, screen: { name: 'answer', asked: null, entry, mark: null } };
  const show = (screen: string) =>
    page.evaluate(([query, what]) => (window as unknown as GalleryWindow).showInGallery(query as string, what), [
      `screen=${screen}`,
      given,
    ] as const);
  await show('home-check-in');
  await page.getByRole('button', { name: '去签到' }).click();
  expect((await logOf(page)).wanted).toContain('{"kind":"open-check-in","at":"routes"}');
  await show('home');
  await expect(page.getByRole('button', { name: '去签到' })).toHaveCount(0);
});
