import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './gallery-page.ts';
import { inspectScreen } from './inspect.ts';
import { addressOf, allPictures, factors, limitsOf, nameOf, type Shot, somePictures, windowOf } from './shots.ts';

const isWhole = process.env.GALLERY === 'all';
const pictures = fileURLToPath(new URL('../../../dist/gallery/', import.meta.url));
const shots = isWhole ? allPictures() : somePictures();
if (isWhole) mkdirSync(pictures, { recursive: true });

/** Opens one screen and waits until its fonts are there and it has settled. */
async function show(page: Page, base: string, shot: Shot): Promise<void> {
  await page.setViewportSize(windowOf(shot));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(addressOf(base, shot));
  await page.locator('html[data-ready=true]').waitFor();
  if (shot.screen === 'type') await page.getByRole('textbox').fill('abc');
}

for (const screen of factors.screen)
  test(`${screen} is readable, reachable and whole wherever it is shown`, async ({ page, gallery }) => {
    const mine = shots.filter((shot) => shot.screen === screen);
    test.setTimeout(60_000 + mine.length * 8_000);
    for (const shot of mine) {
      await show(page, gallery, shot);
      if (isWhole) await page.screenshot({ path: `${pictures}${nameOf(shot)}.png` });
      const violations = await page.evaluate(inspectScreen, limitsOf(shot));
      expect.soft(violations, nameOf(shot)).toEqual([]);
      const axe = await new AxeBuilder({ page }).analyze();
      const told = axe.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
      expect.soft(told, `axe on ${nameOf(shot)}`).toEqual([]);
    }
    expect(mine.length).toBeGreaterThan(0);
  });
