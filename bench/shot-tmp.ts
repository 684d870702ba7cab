import { chromium } from '@playwright/test';
import { setPanel } from './layout/measure-layouts.ts';
import { sampleAnswers } from './layout/sample-answers.ts';
import { buildGallery, root, serveGallery } from '../test/e2e/gallery/gallery-page.ts';
// args: name=venue,entry|@screen,lang,size,panel
const all = sampleAnswers();
if (!process.env.NOBUILD) await buildGallery(root);
await serveGallery(root, async (address) => {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  await page.goto(`${address}/?screen=answer`);
  await page.locator('html[data-ready=true]').waitFor({ state: 'attached' });
  for (const arg of process.argv.slice(2)) {
    const [venue, what = '', language, size = 'standard', panel, turns = '0', reach='standard'] = arg.split(',');
    await setPanel(page, panel as never);
    const found = all.find((a) => a.venue.id === venue && (what.startsWith('@') || a.entry.id === what) && a.language === language)!;
    const screen = what.startsWith('@') ? undefined : { name: 'answer', asked: null, entry: found.entry, mark: null };
    const given = screen ? { venue: found.venue, screen } : { venue: found.venue };
    await page.evaluate(([q, g]) => (window as any).showInGallery(q, g), [new URLSearchParams({ screen: screen ? 'answer' : what.slice(1), language: language!, size, reach }).toString(), given] as const);
    for (let i = 0; i < Number(turns); i++) await page.evaluate(() => document.querySelector<HTMLElement>('[data-pages] button')?.click());
    await page.screenshot({ path: `/tmp/shots/${arg.replaceAll(/[,@]/g, '-')}.png` });
  }
  await browser.close();
});
