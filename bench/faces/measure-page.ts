import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { quantile } from '../answers/measures.ts';
import { launchChromium, portrait } from '../page/browser.ts';
import { runTerminal } from '../page/running-terminal.ts';
import { crops, showToCamera } from './camera-pictures.ts';
import { noteMarks, type PageMarks, readMarks } from './page-marks.ts';
import { folderThatRecognises } from './seeing-terminal.ts';

const waiting = '正在开镜头';
const asking = /示\*华|示例?\*?华/;

/**
 * How soon the real page says something to whoever stands before the camera, how often, and how soon it asks whether they are
 * somebody: so many check-ins of one who is enrolled, and one of a stranger. Chromium's camera shows photographs.
 */
export async function measurePage(checkIns: number) {
  const folder = mkdtempSync(join(tmpdir(), 'yingbin-camera-'));
  const picture = join(folder, 'camera.mjpeg');
  await showToCamera(picture, crops.womanThen);
  const terminal = await runTerminal({ dataFolder: await folderThatRecognises(crops.womanNow) });
  const browser = await launchChromium([
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${picture}`,
  ]);
  try {
    const page = await browser.newPage({ viewport: portrait, locale: 'zh-CN' });
    await noteMarks(page);
    await page.goto(terminal.launchAddress);
    await untilOffered(page);
    const known: PageMarks[] = [];
    for (let count = 0; count < checkIns; count += 1)
      known.push(await checkIn(page, page.getByRole('button', { name: '是我', exact: true })));
    await showToCamera(picture, crops.stranger);
    const stranger = await checkIn(page, page.getByRole('heading', { level: 1, name: /这次没认出来|吗？/ }));
    return figuresOf(known, stranger);
  } finally {
    await browser.close();
    await terminal.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The recogniser is loaded after the first screen: until then nobody is offered the camera. */
async function untilOffered(page: Page): Promise<void> {
  const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
  for (let isOffered = false; !isOffered; ) {
    await press('点这里开始');
    await press(/预约签到/);
    isOffered = await page
      .getByRole('button', { name: /看一眼镜头/ })
      .waitFor({ timeout: 2000 })
      .then(
        () => true,
        () => false,
      );
    await press('结束清除');
    await page.getByRole('button', { name: '点这里开始' }).waitFor();
  }
}

/** From the waiting screen by the camera to what comes of it, and back. */
async function checkIn(page: Page, outcome: ReturnType<Page['getByRole']>): Promise<PageMarks> {
  const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
  await press('点这里开始');
  await press(/预约签到/);
  await press(/看一眼镜头/);
  // As long as somebody needs to read what they are asked.
  await page.waitForTimeout(readingMs);
  await press(/这次看镜头/);
  await outcome.waitFor({ timeout: 60_000 });
  const marks = await readMarks(page);
  await press('结束清除');
  await page.getByRole('button', { name: '点这里开始' }).waitFor();
  return marks;
}

const readingMs = 6000;

function figuresOf(known: readonly PageMarks[], stranger: PageMarks) {
  const at = (times: readonly (number | null)[], share: number) =>
    quantile(
      times.filter((time) => time !== null),
      share,
    );
  const all = [...known, stranger];
  return {
    bestFrameToAskMsP95: at(known.map(toAskMs), 0.95),
    firstFrameMs: at(known.map(firstFrameMs), 0.5),
    guidanceFps: fpsOf(stranger),
    meshLoadMs: at(
      all.map(({ mesh: { askedMs, readyMs } }) => (askedMs === null || readyMs === null ? null : readyMs - askedMs)),
      0.5,
    ),
    meshPictures: all.reduce((sum, { mesh }) => sum + mesh.seenMs.length, 0),
    picturesSent: all.reduce((sum, { picturesMs }) => sum + picturesMs.length, 0),
  };
}

/** From the last picture that was sent to the question that came of it. */
function toAskMs({ titles, picturesMs }: PageMarks): number | null {
  const asked = titles.findLast(({ text }) => asking.test(text));
  const sentMs = asked && picturesMs.findLast((ms) => ms < asked.atMs);
  return asked && sentMs !== undefined ? asked.atMs - sentMs : null;
}

/** From the yes to the first words about what the camera sees. */
function firstFrameMs({ titles, pressedMs }: PageMarks): number | null {
  const opened = titles.findIndex(({ text }) => text === waiting);
  const first = titles[opened + 1];
  return opened < 0 || !first ? null : first.atMs - pressedMs;
}

/** How often a second there is something new to be said: by the mesh, or by the vision process of what was sent. */
function fpsOf({ mesh, picturesMs }: PageMarks): number | null {
  const told = mesh.seenMs.length > picturesMs.length ? mesh.seenMs : picturesMs;
  const [first, last] = [told[0], told.at(-1)];
  if (first === undefined || last === undefined || told.length < 2) return null;
  return ((told.length - 1) * 1000) / (last - first);
}
