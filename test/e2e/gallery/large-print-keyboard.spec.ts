import { expect, showShot, test } from './gallery-page.ts';
import { factors, type Shot } from './shots.ts';

const large = { screen: 'type', size: 'elder', contrast: 'standard', reach: 'standard', venue: 'hall' } as const;
const letters = /^[a-zㄱ-ㅣ]$/;

for (const language of ['zh-CN', 'en', 'ja', 'ko'])
  test(`the keyboard in large print has the same keys in the same order of letters on every panel (${language})`, async ({
    frame: page,
    gallery,
  }) => {
    const seen: { readonly order: string; readonly keys: string }[] = [];
    for (const panel of factors.panel) {
      const shot: Shot = { ...large, language, panel };
      await showShot(page, gallery, shot);
      const keys = await page
        .locator('section[data-layout] > div:last-child button')
        .evaluateAll((all) => all.map((key) => key.ariaLabel ?? key.textContent));
      const order = keys.filter((key) => letters.test(key)).join('');
      expect(order).toMatch(/^(abcdefghijklmnopqrstuvwxyz|ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎㅏㅑㅓㅕㅗㅛㅜㅠㅡㅣㅐㅔ)$/);
      seen.push({ order, keys: keys.toSorted().join(' ') });
    }
    expect(new Set(seen.map(({ order }) => order)).size).toBe(1);
    expect(new Set(seen.map(({ keys }) => keys)).size).toBe(1);
  });
