import { expect, showShot, test } from './gallery-page.ts';
import { inspect } from './inspected.ts';
import { factors, limitsOf, type Shot } from './shots.ts';

const drawn = {
  language: 'zh-CN',
  size: 'standard',
  contrast: 'standard',
  reach: 'standard',
  venue: 'hall',
} as const;

/** Where the lower edge hangs, 60 mm higher than the screens are drawn for, and where the highest control stands then. */
const hung = [
  { panel: 'portrait', edgeMm: 760, reachPx: 675 },
  { panel: 'landscape', edgeMm: 881, reachPx: 163 },
  { panel: 'compact', edgeMm: 881, reachPx: 121 },
] as const;

for (const { panel, edgeMm, reachPx } of hung)
  test(`every screen keeps its controls within reach, and whole, on a ${panel} panel that hangs higher`, async ({
    frame: page,
    gallery,
  }) => {
    for (const screen of factors.screen) {
      const shot: Shot = { ...drawn, panel, screen };
      await showShot(page, gallery, shot, { edge: String(edgeMm) });
      expect.soft(await inspect(page, { ...limitsOf(shot), reachPx }), screen).toEqual([]);
    }
  });
