import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { begin, expect, test } from './fixtures.ts';

test.use({
  run: async ({ page: _ }, use) => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'yingbin-run-'));
    writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify({ panel: { lowerEdgeMm: 760 } }));
    await use({ dataFolder });
  },
});

test('the reach line follows the height that the installer entered: nothing to press stands above it', async ({
  kiosk,
}) => {
  await begin(kiosk);
  await kiosk.getByRole('button', { name: '中文' }).click();
  await expect(kiosk.getByRole('heading', { name: '用哪种语言？' })).toBeVisible();
  const line = () =>
    kiosk.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--reach-top').trim());
  expect(await line()).toBe('675px');
  for (const control of await kiosk.getByRole('button').all())
    expect((await control.boundingBox())?.y ?? 0).toBeGreaterThanOrEqual(675);
});
