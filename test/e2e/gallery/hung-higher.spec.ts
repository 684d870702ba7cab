import { expect, showShot, test } from './gallery-page.ts';
import { inspect } from './inspected.ts';
import { limitsOf, type Shot } from './shots.ts';

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

for (const screen of ['language', 'sound', 'finder', 'category', 'clarify', 'unsure', 'desk'])
  test(`${screen} keeps its controls within reach on a panel that hangs higher`, async ({ page, gallery }) => {
    const shot = { ...drawn, screen };
    await showShot(page, gallery, shot, { edge: String(edgeMm) });
    expect(await inspect(page, { ...limitsOf(shot), reachPx })).toEqual([]);
  });
