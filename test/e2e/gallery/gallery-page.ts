import { execFile } from 'node:child_process';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { test as base, type Page } from '@playwright/test';
import { queryOf, type Shot, windowOf } from './shots.ts';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

/** Builds the gallery's page of a working tree into its own dist folder. */
export async function buildGallery(tree: string): Promise<void> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const config = join(tree, 'build', 'vite.gallery.ts');
  await promisify(execFile)(process.execPath, [vite, 'build', '--config', config, '--logLevel', 'error'], {
    cwd: tree,
  });
}

/** Serves a built gallery on a port of its own while `use` runs. */
export async function serveGallery(tree: string, use: (address: string) => Promise<void>): Promise<void> {
  const folder = join(tree, 'dist', 'gallery-page');
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://x').pathname);
    const file = join(folder, path === '/' ? 'index.html' : path);
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  server.closeAllConnections();
  server.close();
}

interface GalleryFixtures {
  readonly gallery: string;
  /** One page for all tests of a worker that only look at screens: each is drawn from nothing (`showShot`). */
  readonly frame: Page;
}

/** The gallery's page as it was built before the tests. */
export const test = base.extend<object, GalleryFixtures>({
  gallery: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from this pattern
    async ({}, use) => {
      await serveGallery(root, use);
    },
    { scope: 'worker' },
  ],
  frame: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ hasTouch: true, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
});

interface GalleryWindow {
  readonly showInGallery: (query: string, given?: unknown) => Promise<void>;
}

/** Loads the gallery where another page stands; screens are drawn in it one after the other. */
export async function openGallery(page: Page, base: string, query: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${base}/?${query}`);
  await page.locator('html[data-ready=true]').waitFor();
}

/** Draws what the query names, with a venue, a screen or a time of one's own (`Given` of the gallery), and waits until it stands. */
export async function showInGallery(page: Page, query: string, given?: unknown): Promise<void> {
  await page.evaluate(([wanted, own]) => (window as unknown as GalleryWindow).showInGallery(wanted, own), [
    query,
    given,
  ] as const);
}

const isLoaded = async (page: Page, base: string) =>
  page.url().startsWith(base) && (await page.evaluate(() => 'showInGallery' in window));

/** Opens one screen and waits until its fonts are there and it has settled. The page is loaded once and drawn anew. */
export async function showShot(page: Page, base: string, shot: Shot, also?: Record<string, string>): Promise<void> {
  const query = queryOf(shot, also);
  await page.setViewportSize(windowOf(shot));
  if (await isLoaded(page, base)) await showInGallery(page, query);
  else await openGallery(page, base, query);
  if (['type', 'find', 'staff-pick'].includes(shot.screen)) await page.getByRole('textbox').fill('abc');
}

/** Shows a screen with a venue and a time of one's own in place of the gallery's. */
export async function showGiven(page: Page, base: string, shot: Shot, given: unknown): Promise<void> {
  const query = queryOf(shot);
  await page.setViewportSize(windowOf(shot));
  if (!(await isLoaded(page, base))) await openGallery(page, base, query);
  await showInGallery(page, query, given);
}

export { expect } from '@playwright/test';
