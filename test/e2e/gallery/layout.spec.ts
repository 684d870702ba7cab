import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleAnswers } from '#test/support/fixtures/sample-answers.ts';
import { expect, root, test } from './gallery-page.ts';
import { measureAnswers, openPanel, type Panel, type Size } from './measure-answers.ts';

/** All answers on `npm run bench:layout`, which tells how they lie; a part of them on `npm test`. */
const isWhole = process.env.LAYOUT === 'all';
const everyNth = isWhole ? 1 : 53;
const answers = sampleAnswers().filter((_, index) => index % everyNth === 0);

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** Standard print keeps most answers on one page, large print every answer on three. */
const mostPages = 3;
const mostMedianStandard = 1;
/** So much of a page may stay empty while a further page exists. */
const mostUnused = 0.25;

for (const panel of ['portrait', 'landscape', 'compact'] satisfies Panel[])
  for (const size of ['standard', 'elder'] satisfies Size[])
    test(`answers fill the stone before they turn a page (${panel}, ${size})`, async ({ page, gallery }) => {
      test.setTimeout(60_000 + answers.length * 1_000);
      await openPanel(page, gallery, panel);
      const rows = await measureAnswers(page, answers, size);
      if (isWhole) {
        const folder = join(root, 'dist', 'layout');
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, `${panel}-${size}.json`), JSON.stringify(rows));
      }
      if (size === 'standard') expect(median(rows.map(({ pages }) => pages))).toBeLessThanOrEqual(mostMedianStandard);
      expect(rows.filter(({ pages }) => pages > mostPages)).toEqual([]);
      expect(rows.filter(({ unused }) => unused > mostUnused)).toEqual([]);
      expect(rows.filter(({ isLone }) => isLone)).toEqual([]);
      expect(rows.filter(({ headless }) => headless.length > 0)).toEqual([]);
      expect(rows.filter(({ isCut }) => isCut)).toEqual([]);
    });
