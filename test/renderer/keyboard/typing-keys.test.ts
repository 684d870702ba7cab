import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build, type PreviewServer, preview } from 'vite';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
const inBrowser = test.skipIf(executablePath === undefined);

let server: PreviewServer;
let browser: Browser;
let address: string;
/** One page for all tests that leave nothing in it: each opens it anew. */
let shared: Page;

beforeAll(async () => {
  if (executablePath === undefined) return;
  const root = fileURLToPath(new URL('page', import.meta.url));
  const outDir = fileURLToPath(new URL('../../../dist/keyboard-test', import.meta.url));
  // Built once: a page made anew of its sources for each test costs more than all that is tested.
  const output = { assetFileNames: '[name][extname]' };
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'chrome140', rollupOptions: { output } },
  });
  server = await preview({ configFile: false, root, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  address = server.resolvedUrls?.local[0] ?? '';
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  shared = await browser.newPage({ hasTouch: true });
}, 60_000);

afterEach(async () => {
  for (const context of browser?.contexts() ?? []) if (context !== shared.context()) await context.close();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function setup(
  { language = 'zh-CN', size = '', width = 1080, height = 1920, panel = 'portrait' } = {},
  page = shared,
) {
  await page.setViewportSize({ width, height });
  const list = language === 'zh-CN' ? page.waitForResponse(/pinyin\.bin/) : undefined;
  await page.goto(`${address}?language=${language}&size=${size}&panel=${panel}`);
  await list;
  await page.getByRole('button', { name: '清空' }).waitFor();
  const tap = (name: string) => page.getByRole('button', { name, exact: true }).tap();
  const tapAll = async (letters: string) => {
    for (const letter of letters) await tap(letter);
  };
  const told = (name: string) => page.getByRole('status', { name }).textContent();
  const field = () => page.getByRole('textbox').inputValue();
  return { page, tap, tapAll, field, value: () => told('value'), events: () => told('events') };
}

const offered = (page: Page, text: string) =>
  page.getByRole('list', { name: '候选' }).getByRole('button', { name: text, exact: true });

inBrowser('touching letters and a candidate writes the word', async () => {
  const { page, tapAll, field, value } = await setup();
  await tapAll('laorenka');
  await offered(page, '老人').tap();
  await expect.poll(value).toBe('老人');
  expect(await field()).toBe('老人ka');
});

inBrowser('letters typed before the words are there are read with them as soon as they come', async () => {
  const page = await browser.newPage();
  const { promise: isWanted, resolve: want } = Promise.withResolvers<void>();
  await page.route(/pinyin\.bin/, async (route) => {
    await isWanted;
    await route.continue();
  });
  await page.goto(`${address}?language=zh-CN`);
  const likeliest = page.getByRole('status', { name: 'likeliest' });
  await page.getByRole('button', { name: '清空' }).waitFor();
  await page.keyboard.type('shenghuo');
  await expect.poll(() => likeliest.textContent()).toBe('shenghuo');
  want();
  await expect.poll(() => likeliest.textContent()).toBe('生活');
});

inBrowser('one touch writes one letter, and so does one click or one key press on a key', async () => {
  const { page, tap, field } = await setup({ language: 'en' });
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'n', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(field).toBe('n');
  await tap('n');
  await expect.poll(field).toBe('nn');
  await page.getByRole('button', { name: 'm', exact: true }).click();
  await expect.poll(field).toBe('nnm');
});

inBrowser('a key held down writes one letter; delete held down repeats until it is let go', async () => {
  const { page, tapAll, field } = await setup({ language: 'en' }, await browser.newPage({ hasTouch: true }));
  const hold = async (name: string, until: () => Promise<void>) => {
    await page.getByRole('button', { name, exact: true }).hover();
    await page.mouse.down();
    await until();
    await page.mouse.up();
  };
  await page.clock.install();
  await tapAll('abcdef');
  await hold('g', () => page.clock.runFor(3_000));
  await expect.poll(field).toBe('abcdefg');
  await hold('删除', () => page.clock.runFor(700));
  // How many go depends on how long the machine takes to let go; more than one, and none afterwards.
  await expect.poll(async () => (await field()).length).toBeLessThan(6);
  const left = await field();
  await page.clock.runFor(3_000);
  expect(await field()).toBe(left);
});

inBrowser('a plugged-in keyboard feeds the same letters, and digits choose', async () => {
  const { page, value, events } = await setup();
  await page.keyboard.type('lrk');
  await offered(page, '老人卡').waitFor();
  await page.keyboard.press('1');
  await expect.poll(value).toBe('老人卡');
  await page.keyboard.press('Enter');
  await expect.poll(events).toBe('submit');
});

inBrowser(
  'after a touch on a key, space on a plugged-in keyboard chooses and does not press the key again',
  async () => {
    const { page, tapAll, value } = await setup();
    await tapAll('sfz');
    await page.keyboard.press('Space');
    await expect.poll(value).toBe('身份证');
  },
);

inBrowser('a plugged-in keyboard writes into the field while the field has the focus', async () => {
  const { page, value } = await setup({ language: 'ko' });
  await page.getByRole('textbox').focus();
  await page.keyboard.type('durnjs');
  await page.keyboard.press('Backspace');
  await expect.poll(value).toBe('여궈');
});

inBrowser('what is selected goes with one key, or is written over, letters that are still open among it', async () => {
  const { page, tapAll, field, value } = await setup();
  await tapAll('lrk');
  await offered(page, '老人卡').tap();
  await tapAll('sf');
  await page.getByRole('textbox').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Backspace');
  await expect.poll(field).toBe('');
  await page.keyboard.type('lrk1');
  await expect.poll(value).toBe('老人卡');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('lrk');
  await expect.poll(value).toBe('');
});

inBrowser('the way back and clearing are keys of the last row', async () => {
  const { tap, tapAll, field, events } = await setup();
  await tapAll('sfz');
  await tap('清空');
  await expect.poll(field).toBe('');
  await tap('返回');
  await expect.poll(events).toBe('back');
});

const panels = {
  portrait: { width: 1080, height: 1920, panel: 'portrait' },
  landscape: { width: 1920, height: 1080, panel: 'landscape' },
  compact: { width: 1280, height: 800, panel: 'compact' },
};

inBrowser.each([
  { ...panels.portrait, language: 'zh-CN', size: '', leastPx: 88 },
  { ...panels.portrait, language: 'ja', size: '', leastPx: 88 },
  { ...panels.landscape, language: 'zh-CN', size: '', leastPx: 88 },
  { ...panels.compact, language: 'en', size: '', leastPx: 88 },
  { ...panels.portrait, language: 'zh-CN', size: 'elder', leastPx: 124 },
  { ...panels.landscape, language: 'ja', size: 'elder', leastPx: 124 },
  { ...panels.compact, language: 'ko', size: 'elder', leastPx: 124 },
])(
  'no target is below $leastPx px and nothing sticks out: $language on $panel $size',
  async ({ leastPx, ...asked }) => {
    const { page } = await setup(asked);
    await page.keyboard.type('shenfenzheng');
    const faults = () =>
      page.getByRole('button').evaluateAll((buttons, least) => {
        const isFaulty = (button: HTMLElement) => {
          const { width, height, left, right } = button.getBoundingClientRect();
          const sticksOut = left < 0 || right > innerWidth || button.scrollWidth > button.clientWidth + 1;
          return width < least || height < least || sticksOut;
        };
        return (buttons as HTMLElement[]).filter(isFaulty).map((button) => button.outerHTML);
      }, leastPx);
    // Letters stand in the strip until what they may stand for has come.
    await expect.poll(faults).toEqual([]);
  },
);
