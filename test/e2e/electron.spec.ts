import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, expect, test } from '@playwright/test';
import { bundleApp } from '#build/package/bundle.ts';
import { findElectron } from '#build/setup/electron-runtime.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const runtime = findElectron(root);
const display = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
const missing = [runtime ? '' : 'the Electron runtime', display ? '' : 'a display'].filter(Boolean).join(' and ');

/** What no fake can show: the real window, its preload script, its ports, core in a real utility process. */
test(`the real Electron host shows the page and answers a question${missing && ` (without ${missing})`}`, async () => {
  test.skip(missing !== '', `needs ${missing}`);
  await bundleApp(root);
  const data = mkdtempSync(join(tmpdir(), 'yingbin-electron-'));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath: runtime ?? '',
    args: [...sandbox, root, '--venue=hall', `--data=${data}`],
  });
  try {
    const page = await app.firstWindow();
    await page.getByRole('button', { name: '点这里开始' }).click();
    await page.getByRole('button', { name: '打字问' }).click();
    await page.getByRole('textbox', { name: '您的问题' }).fill('身份证丢了怎么补办');
    await page.getByRole('button', { name: '问', exact: true }).click();
    await expect(page.getByRole('heading', { name: '身份证丢了怎么补办' })).toBeVisible();
    expect(await page.evaluate(() => ['require', 'process', 'ipcRenderer'].filter((name) => name in window))).toEqual(
      [],
    );
    expect(
      await page.evaluate(() =>
        fetch('https://example.com/').then(
          () => 'sent',
          () => 'refused',
        ),
      ),
    ).toBe('refused');
  } finally {
    await app.close();
    rmSync(data, { recursive: true, force: true });
  }
});
