import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, showShot, test } from './gallery-page.ts';
import { axe, inspect } from './inspected.ts';
import { allPictures, factors, limitsOf, nameOf, somePictures } from './shots.ts';

const isWhole = process.env.GALLERY === 'all';
const pictures = fileURLToPath(new URL('../../../dist/gallery/', import.meta.url));
const shots = isWhole ? allPictures() : somePictures();
if (isWhole) mkdirSync(pictures, { recursive: true });

for (const screen of factors.screen)
  test(`${screen} is readable, reachable and whole wherever it is shown`, async ({ frame: page, gallery }) => {
    const mine = shots.filter((shot) => shot.screen === screen);
    test.setTimeout(60_000 + mine.length * 10_000);
    expect(mine.length).toBeGreaterThan(0);
    for (const shot of mine) {
      await showShot(page, gallery, shot);
      if (isWhole) await page.screenshot({ path: `${pictures}${nameOf(shot)}.png` });
      expect.soft(await inspect(page, limitsOf(shot)), nameOf(shot)).toEqual([]);
      expect.soft(await axe(page), `axe on ${nameOf(shot)}`).toEqual([]);
    }
  });
