import fc from 'fast-check';
import { expect, test } from 'vitest';
import { candidateWidthPx, pagesOf } from '#renderer/keyboard/candidate-pages.ts';

const room = { widthPx: 1008, fontPx: 40, touchPx: 88 };
const candidates = fc
  .uniqueArray(fc.string({ unit: fc.constantFrom(...'身份证老人卡abc'), minLength: 1, maxLength: 30 }), {
    maxLength: 60,
  })
  .map((texts) => texts.map((text) => ({ text, uses: 1 })));

test('pages hold every candidate once and in order', () => {
  fc.assert(
    fc.property(candidates, (offered) => {
      expect(pagesOf(offered, room).flat()).toEqual(offered);
    }),
  );
});

test('a page holds no more than fits beside the keys that turn it, or one that is wider than all', () => {
  fc.assert(
    fc.property(candidates, (offered) => {
      const pages = pagesOf(offered, room);
      const free = pages.length > 1 ? room.widthPx - 2 * room.touchPx : room.widthPx;
      for (const page of pages) {
        const width = page.reduce((sum, { text }) => sum + candidateWidthPx(text, room), 0);
        expect(page.length === 1 || width <= free).toBe(true);
      }
    }),
  );
});

test('a page holds no more than digit keys can choose', () => {
  const offered = Array.from({ length: 30 }, (_, index) => ({ text: String.fromCharCode(0x4e00 + index), uses: 1 }));
  expect(pagesOf(offered, { ...room, widthPx: 3000 }).map((page) => page.length)).toEqual([9, 9, 9, 3]);
});

test('a single character is as wide as a finger needs', () => {
  expect(candidateWidthPx('卡', { fontPx: 20, touchPx: 88, widthPx: 100 })).toBe(88);
});
