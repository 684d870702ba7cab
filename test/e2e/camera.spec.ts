import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Crop, crops, showToCamera } from '#bench/faces/camera-pictures.ts';
import { folderThatRecognises } from '#bench/faces/seeing-terminal.ts';
import { memoryUnder } from '#bench/memory/processes.ts';
import { watchingBrowser } from '#test/support/fakes/chromium-voice.ts';
import { key, title } from './every-screen-steps.ts';
import { begin, expect, finish, test } from './fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'yingbin-camera-'));
const pictureFile = join(folder, 'camera.mjpeg');
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));
test.use({
  launchOptions: watchingBrowser(pictureFile),
  run: async ({ clock }, use) => {
    // Without a picture there is no camera, and a page looks for one as it opens.
    await showToCamera(pictureFile, null);
    await use({ dataFolder: await folderThatRecognises(crops.womanNow, Date.parse(clock)) });
  },
});

/** From the waiting screen, by the notice, before a camera that shows this. */
async function stepBeforeCamera(page: Page, shown: Crop | null): Promise<void> {
  await showToCamera(pictureFile, shown);
  await begin(page);
  await key(page, /预约签到/).click();
  // What recognises is loaded after the first screen, and anew where its process was ended: the ways are told as one comes to them.
  await expect(async () => {
    await expect(title(page, '您怎么签到')).toBeVisible();
    if (await key(page, /看一眼镜头/).isVisible()) return;
    await key(page, '返回').click();
    await key(page, /预约签到/).click();
    await expect(key(page, /看一眼镜头/)).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 60_000 });
  await key(page, /看一眼镜头/).click();
  await expect(title(page, /开镜头之前/)).toBeVisible();
  await key(page, /就这次/).click();
}

/** The camera is off, and both typed ways stand there: the code is taken. */
async function goOnByCode(page: Page): Promise<void> {
  await expect(key(page, '手机号后四位')).toBeVisible();
  await key(page, '换成预约码').click();
  await expect(title(page, '请输入预约码')).toBeVisible();
  await finish(page);
}

/** Takes the camera away while it is on, as somebody does who pulls its plug. */
function pullPlug(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const track of (globalThis as { opened?: MediaStream }).opened?.getTracks() ?? []) {
      track.stop();
      track.dispatchEvent(new Event('ended'));
    }
  });
}

test('whatever the camera shows and whatever becomes of it, a check-in by face ends in plain words before the other ways', async ({
  page,
  kiosk,
  terminal,
}) => {
  await page.addInitScript(() => {
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (how) => Object.assign(globalThis, { opened: await open(how) }).opened;
  });
  await kiosk.reload();
  // While it is on, it is said what to do, and the code is a touch away.
  for (const [shown, words] of [
    [crops.both, '请一位一位来'],
    [crops.womanInTheDark, '这里太暗了'],
  ] as const) {
    await stepBeforeCamera(kiosk, shown);
    await expect(title(kiosk, words)).toBeVisible();
    await key(kiosk, '换成预约码').click();
    await expect(title(kiosk, '请输入预约码')).toBeVisible();
    await finish(kiosk);
  }

  await stepBeforeCamera(kiosk, null);
  await expect(title(kiosk, '请站到镜头前')).toBeVisible();
  await expect(title(kiosk, '这次没认出来')).toBeVisible();
  await key(kiosk, '返回').click();
  await expect(title(kiosk, '您怎么签到')).toBeVisible();
  await expect(key(kiosk, /看一眼镜头/)).toHaveCount(0);
  await finish(kiosk);

  await stepBeforeCamera(kiosk, null);
  await expect(title(kiosk, '请站到镜头前')).toBeVisible();
  await pullPlug(kiosk);
  await expect(title(kiosk, '镜头用不了')).toBeVisible();
  await goOnByCode(kiosk);

  await kiosk.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  });
  await stepBeforeCamera(kiosk, null);
  await expect(title(kiosk, '镜头用不了')).toBeVisible();
  await goOnByCode(kiosk);

  await stepBeforeCamera(kiosk, null);
  await expect(title(kiosk, '请站到镜头前')).toBeVisible();
  const vision = memoryUnder(terminal.process.pid ?? 0).find(({ name }) => name.includes('vision-process'));
  if (!vision) throw new Error('there is no vision process');
  process.kill(vision.pid, 'SIGKILL');
  await expect(title(kiosk, '现在认不了人脸')).toBeVisible();
  await goOnByCode(kiosk);

  await stepBeforeCamera(kiosk, crops.womanThen);
  await expect(title(kiosk, '是 示*华 吗？')).toBeVisible();
  await key(kiosk, '是我').click();
  await expect(title(kiosk, '签到好了')).toBeVisible();
});
