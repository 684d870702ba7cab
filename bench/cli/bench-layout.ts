import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { buildGallery, root, serveGallery } from '../../test/e2e/gallery/gallery-page.ts';
import { type AnswerLayout, measureAnswer, type Panel, type Size, setPanel } from '../layout/measure-layouts.ts';
import { sampleAnswers } from '../layout/sample-answers.ts';

// npm run --silent bench:layout -- [--json] [--every N]: how all answers of the sample venues lie on their pages, in
// every language, on every panel, in standard and in large print.

interface Row extends AnswerLayout {
  readonly answer: string;
}

function summary(rows: readonly Row[]) {
  const pages = rows.map((row) => row.pages).toSorted((a, b) => a - b);
  return {
    answers: rows.length,
    medianPages: pages[Math.floor(pages.length / 2)],
    mostPages: pages.at(-1),
    manyPages: rows.filter((row) => row.pages > 1).length,
    loneFacts: rows.filter((row) => row.hasLoneFact).length,
    mostUnused: Math.round(Math.max(...rows.map((row) => row.unused)) * 100) / 100,
    wasteful: rows.filter((row) => row.unused > 0.25).length,
  };
}

const { values } = parseArgs({ options: { json: { type: 'boolean' }, every: { type: 'string', default: '1' } } });
const answers = sampleAnswers().filter((_, index) => index % Number(values.every) === 0);
await buildGallery(root);
await serveGallery(root, async (address) => {
  const browser = await chromium.launch({
    executablePath: process.env.YINGBIN_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  await page.goto(`${address}/?screen=answer`);
  await page.locator('html[data-ready=true]').waitFor({ state: 'attached' });
  const found: Record<string, ReturnType<typeof summary>> = {};
  const worst: Row[] = [];
  for (const panel of ['portrait', 'landscape', 'compact'] satisfies Panel[]) {
    await setPanel(page, panel);
    for (const size of ['standard', 'elder'] satisfies Size[]) {
      const rows: Row[] = [];
      for (const answer of answers) {
        const layout = await measureAnswer(page, { ...answer, panel, size });
        rows.push({ answer: `${panel} ${size} ${answer.venue.id} ${answer.entry.id} ${answer.language}`, ...layout });
      }
      found[`${panel} ${size}`] = summary(rows);
      worst.push(...rows.filter((row) => row.pages > 3 || row.hasLoneFact || row.unused > 0.25));
    }
  }
  await browser.close();
  if (values.json) console.log(JSON.stringify({ found, worst }, null, 2));
  else {
    console.table(found);
    for (const row of worst.slice(0, 60))
      console.log(row.answer, row.pages, row.unused.toFixed(2), row.hasLoneFact ? 'lone fact' : '');
  }
});
