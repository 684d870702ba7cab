import { expect, showShot, test } from './gallery-page.ts';
import { axe, inspect } from './inspected.ts';
import { allPictures, factors, limitsOf, nameOf, somePictures } from './shots.ts';
import { isForAxe, isWhole, keepPicture, notePassed, passedBefore } from './whole-gallery.ts';

const shots = isWhole ? allPictures() : somePictures();
const passed = passedBefore();

for (const screen of factors.screen)
  test(`${screen} is readable, reachable and whole wherever it is shown`, async ({ frame: page, gallery }) => {
    const mine = shots.filter((shot) => shot.screen === screen);
    test.setTimeout(60_000 + mine.length * 10_000);
    expect(mine.length).toBeGreaterThan(0);
    for (const shot of mine.filter((one) => !passed.has(nameOf(one)))) {
      const name = nameOf(shot);
      await showShot(page, gallery, shot);
      await keepPicture(page, name);
      const broken = await inspect(page, limitsOf(shot));
      const barred = isForAxe(shot) ? await axe(page) : [];
      expect.soft(broken, name).toEqual([]);
      expect.soft(barred, `axe on ${name}`).toEqual([]);
      if (broken.length + barred.length === 0) notePassed(name);
    }
  });
