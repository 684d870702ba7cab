import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { galleryScreens } from '#renderer/gallery/gallery-screens.ts';
import { buildGallery, expect, root, serveGallery, showShot, test } from './gallery-page.ts';
import { checkOut, drawsAsIn, previousCommit } from './previous-tree.ts';
import { nameOf, type Shot } from './shots.ts';

const report = join(root, 'dist', 'gallery-changes');

function shotOf(screen: string): Shot {
  return {
    screen,
    language: 'zh-CN',
    size: 'standard',
    contrast: 'standard',
    reach: 'standard',
    panel: 'portrait',
    venue: 'hall',
  };
}

async function picture(page: Page, base: string, shot: Shot): Promise<Buffer> {
  await showShot(page, base, shot);
  return page.screenshot();
}

test('the same screen gives the same picture, and a moved line gives another', async ({ page, gallery }) => {
  const shot = shotOf('notice');
  const first = await picture(page, gallery, shot);
  const again = await picture(page, gallery, shot);
  expect(again.equals(first)).toBe(true);
  await page.addStyleTag({ content: 'h1 { padding-top: 1px }' });
  expect((await page.screenshot()).equals(first)).toBe(false);
});

test('every screen is compared with its picture of the commit before', async ({ page, gallery }) => {
  const commit = previousCommit();
  test.skip(commit === null, 'there is no history to compare with');
  if (commit === null) return;
  test.setTimeout(60_000 + galleryScreens.length * 20_000);
  page.setDefaultTimeout(15_000);
  rmSync(report, { recursive: true, force: true });
  mkdirSync(report, { recursive: true });
  const tell = (found: object) =>
    writeFileSync(join(report, 'changes.json'), JSON.stringify({ commit, ...found }, null, 2));
  if (drawsAsIn(commit)) return tell({ same: galleryScreens.map(({ id }) => id), changed: [], added: [] });
  const tree = checkOut(commit);
  await buildGallery(tree);
  const now = new Map<string, Buffer>();
  for (const { id } of galleryScreens) now.set(id, await picture(page, gallery, shotOf(id)));
  const same: string[] = [];
  const changed: string[] = [];
  const added: string[] = [];
  await serveGallery(tree, async (previous) => {
    for (const [id, after] of now) {
      const before = await picture(page, previous, shotOf(id)).catch(() => null);
      if (before === null) added.push(id);
      else if (before.equals(after)) same.push(id);
      else changed.push(id);
      if (before?.equals(after)) continue;
      writeFileSync(join(report, `${nameOf(shotOf(id))}.now.png`), after);
      if (before) writeFileSync(join(report, `${nameOf(shotOf(id))}.before.png`), before);
    }
  });
  tell({ same, changed, added });
  test.info().annotations.push({ type: 'changed', description: [...changed, ...added].join(', ') });
  expect(same.length + changed.length + added.length).toBe(galleryScreens.length);
});
