import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileHolds, filesWithMarks, formsOf } from '#bench/traces/memory-marks.ts';
import { heapSnapshotArgs, pageHeap, processHeap } from '#test/support/heap-snapshots.ts';
import { enterDigits, folderWithAppointments, importAppointments } from './check-in-steps.ts';
import { key, title } from './every-screen-steps.ts';
import { begin, expect, test } from './fixtures.ts';

const snapshots = mkdtempSync(join(tmpdir(), 'yingbin-heaps-'));
test.use({
  run: async ({ page: _ }, use) => {
    await use({ dataFolder: await folderWithAppointments(), nodeArgs: heapSnapshotArgs(snapshots) });
  },
});
test.setTimeout(180_000);
// The folder goes after the last of them: they stay in one worker.
test.describe.configure({ mode: 'default' });
test.afterAll(() => rmSync(snapshots, { recursive: true, force: true }));

const holds = (file: string, mark: string) => formsOf(mark).some((form) => fileHolds(file, form));

test('of who has checked in nothing is left for who comes next, and no name or code lies readable on the disk', async ({
  kiosk,
  terminal,
}) => {
  await expect(key(kiosk, '点这里开始')).toBeVisible();
  await importAppointments(kiosk);
  await begin(kiosk);
  await key(kiosk, /预约签到/).click();
  await key(kiosk, /预约码/).click();
  await enterDigits(kiosk, '73619482');
  await expect(title(kiosk, '签到好了')).toBeVisible();
  const shown = '欧*娜';
  // The scan must find the mark while the visit lasts, or it would prove nothing.
  expect(await kiosk.content()).toContain(shown);
  expect(holds(await pageHeap(kiosk, snapshots), shown)).toBe(true);
  expect(holds(await processHeap(terminal.process, snapshots), shown)).toBe(true);

  await key(kiosk, '好了，清掉').click();
  await begin(kiosk);
  await expect(key(kiosk, /预约签到/)).toBeVisible();
  expect(await kiosk.content()).not.toContain(shown);
  const heaps = { page: await pageHeap(kiosk, snapshots), core: await processHeap(terminal.process, snapshots) };
  for (const mark of [shown, '欧阳娜娜', '73619482']) {
    for (const [where, heap] of Object.entries(heaps)) expect(holds(heap, mark), `${mark} in ${where}`).toBe(false);
    expect(filesWithMarks(terminal.dataFolder, [mark]), 'data folder and logs').toEqual([]);
  }
});

test('in English, Japanese and Korean somebody is checked in by phone and surname', async ({ kiosk }) => {
  await expect(key(kiosk, '点这里开始')).toBeVisible();
  await importAppointments(kiosk);
  const words = [
    ['English', /Check in/, /Last 4 digits/, 'Next', 'Check in', /You are checked in/],
    ['日本語', /予約の受付/, /電話番号の下4桁/, '次へ', '受付する', /受付は済んでいます/],
    ['한국어', /예약 접수/, /전화번호 끝 네 자리/, '다음', '접수하기', /이미 접수하셨습니다/],
  ] as const;
  for (const [language, way, route, next, enter, done] of words) {
    await key(kiosk, language).click();
    await key(kiosk, way).click();
    await key(kiosk, route).click();
    await enterDigits(kiosk, '0831', next);
    await kiosk.getByRole('textbox').fill('张');
    await key(kiosk, enter).click();
    await expect(title(kiosk, done)).toBeVisible();
    await kiosk.locator('[data-seal]').click();
    await expect(key(kiosk, '点这里开始')).toBeVisible();
  }
});
