import { expect, showShot, test } from './gallery-page.ts';
import { inspect } from './inspected.ts';
import { factors, limitsOf, type Shot } from './shots.ts';

const drawn: Shot = {
  screen: 'home',
  language: 'zh-CN',
  size: 'standard',
  contrast: 'standard',
  reach: 'standard',
  panel: 'portrait',
  venue: 'hall',
};
/** 60 mm higher than the screens are drawn for, where the highest control stands at 675 pixels instead of 512. */
const edgeMm = 760;
const reachPx = 675;

/** With a keyboard below them, the last of three matches has no room any more. */
const tooFull = new Set(['type', 'staff-pick']);

test('every screen keeps its controls within reach, and whole, on a panel that hangs higher', async ({
  page,
  gallery,
}) => {
  for (const screen of factors.screen.filter((id) => !tooFull.has(id))) {
    const shot = { ...drawn, screen };
    await showShot(page, gallery, shot, { edge: String(edgeMm) });
    expect.soft(await inspect(page, { ...limitsOf(shot), reachPx }), screen).toEqual([]);
  }
});
