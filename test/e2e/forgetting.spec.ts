import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { fileHolds, filesWithMarks, formsOf } from '#bench/traces/memory-marks.ts';
import { heapSnapshotArgs, pageHeap, processHeap } from '#test/support/heap-snapshots.ts';
import { begin, expect, finish, test } from './fixtures.ts';

// Words that nobody says: one asked, one typed and left standing.
const asked = '赑屃椒图嘲风';
const leftStanding = '狻猊囚牛负屃';

const snapshots = mkdtempSync(join(tmpdir(), 'yingbin-heaps-'));
test.use({ run: { nodeArgs: heapSnapshotArgs(snapshots) } });
test.setTimeout(180_000);
// The folder goes after the last of them: they stay in one worker.
test.describe.configure({ mode: 'default' });
test.afterAll(() => rmSync(snapshots, { recursive: true, force: true }));

/** Everything that a page shows or has stored, as one text. */
async function pageText(page: Page): Promise<string> {
  const stored = await page.evaluate(async () =>
    JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      await indexedDB.databases(),
      await caches.keys(),
      location.href,
      document.title,
      history.state,
      [...document.querySelectorAll('input, textarea')].map((field) => ('value' in field ? field.value : '')),
    ]),
  );
  return `${await page.content()}\n${stored}`;
}

const holds = (file: string, mark: string) => formsOf(mark).some((form) => fileHolds(file, form));

test('nothing of a visitor is left for the next one: page, storage, disk, logs, memory of page and core', async ({
  kiosk,
  terminal,
}) => {
  await begin(kiosk);
  await kiosk.getByRole('button', { name: '打字问' }).click();
  await kiosk.getByRole('textbox', { name: '您的问题' }).fill(asked);
  await kiosk.getByRole('button', { name: '问', exact: true }).click();
  await kiosk.getByRole('button', { name: '换个说法再问' }).click();
  await kiosk.getByRole('textbox', { name: '您的问题' }).fill(leftStanding);
  await kiosk.evaluate((mark) => localStorage.setItem('planted', mark), asked);

  // The scan must find the marks while the visit lasts, or it would prove nothing.
  expect(await pageText(kiosk)).toContain(asked);
  expect(await pageText(kiosk)).toContain(leftStanding);
  expect(holds(await pageHeap(kiosk, snapshots), leftStanding)).toBe(true);
  expect(holds(await processHeap(terminal.process, snapshots), asked)).toBe(true);

  await finish(kiosk);
  await begin(kiosk);
  await expect(kiosk.getByRole('button', { name: '打字问' })).toBeVisible();

  for (const mark of [asked, leftStanding]) {
    expect(await pageText(kiosk)).not.toContain(mark);
    expect(holds(await pageHeap(kiosk, snapshots), mark), 'heap of the page').toBe(false);
    expect(holds(await processHeap(terminal.process, snapshots), mark), 'heap of core').toBe(false);
    expect(filesWithMarks(terminal.dataFolder, [mark]), 'data folder and logs').toEqual([]);
  }
});

test('the back key of a browser leads to nothing of the visit before', async ({ kiosk }) => {
  await begin(kiosk);
  await kiosk.getByRole('button', { name: '打字问' }).click();
  await kiosk.getByRole('textbox', { name: '您的问题' }).fill(asked);
  await finish(kiosk);
  await expect(kiosk.getByRole('button', { name: '点这里开始' })).toBeVisible();
  await kiosk.evaluate(() => history.back());
  await expect(kiosk.getByRole('textbox')).toHaveCount(0);
  expect(await kiosk.content()).not.toContain(asked);
});
