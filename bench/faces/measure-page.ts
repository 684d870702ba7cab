import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { quantile } from '../answers/measures.ts';
import { launchChromium, portrait } from '../page/browser.ts';
import { runTerminal } from '../page/running-terminal.ts';
import { crops, showToCamera } from './camera-pictures.ts';
import { meshIsSettled, noteMarks, type PageMarks, readMarks, titleIsPainted } from './page-marks.ts';
import { folderThatRecognises } from './seeing-terminal.ts';

const waiting = '马上就好';
const asking = /示\*华/;
/** Core ends the camera after ten seconds without a picture, or fifteen with them. */
const roundMs = 60_000;

interface Round {
  readonly marks: PageMarks;
  /** The title that the camera led to. */
  readonly end: string;
}

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
    const known: Round[] = [];
    for (let count = 0; count < checkIns; count += 1) known.push(await checkIn(page));
    await showToCamera(picture, crops.stranger);
    const stranger = await checkIn(page);
    return figuresOf(known, stranger);
  } finally {
    await browser.close();
    await terminal.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
/** Until a screen stands there a touch would be lost with the document before it. */
const reach = (page: Page, ...screens: readonly string[]) =>
  page.locator(screens.map((screen) => `html[data-screen=${screen}]`).join(', ')).waitFor({ timeout: roundMs });

/** Until something holds in the page. */
async function until(page: Page, holds: () => boolean): Promise<void> {
  for (const endMs = performance.now() + roundMs; !(await page.evaluate(holds)); await page.waitForTimeout(50))
    if (performance.now() > endMs) throw new Error(`${holds.name} does not hold in the page`);
}

/** From the waiting screen to the ways of checking in. */
async function openRoutes(page: Page): Promise<void> {
  await reach(page, 'attract');
  await press(page, '点这里开始');
  await reach(page, 'home');
  await press(page, /预约签到/);
  await reach(page, 'check-in');
}

/** The recogniser is loaded after the first screen: until then nobody is offered the camera. */
async function untilOffered(page: Page): Promise<void> {
  for (let isOffered = false; !isOffered; ) {
    await openRoutes(page);
    isOffered = await page
      .getByRole('button', { name: /看一眼镜头/ })
      .waitFor({ timeout: 2000 })
      .then(
        () => true,
        () => false,
      );
    await press(page, '结束清除');
  }
}

/** From the waiting screen by the camera to what comes of it, and back. */
async function checkIn(page: Page): Promise<Round> {
  await openRoutes(page);
  await press(page, /看一眼镜头/);
  // The notice is read until the mesh is there, or given up.
  await reach(page, 'face-consent');
  await until(page, meshIsSettled);
  await press(page, /就这次/);
  await reach(page, 'face-ask', 'face-over');
  await until(page, titleIsPainted);
  const end = await page.getByRole('heading', { level: 1 }).innerText();
  const marks = await readMarks(page);
  await press(page, '结束清除');
  return { marks, end };
}

function figuresOf(known: readonly Round[], stranger: Round) {
  const at = (times: readonly (number | null)[], share: number) =>
    quantile(
      times.filter((time) => time !== null),
      share,
    );
  const knownMarks = known.map(({ marks }) => marks);
  const all = [...knownMarks, stranger.marks];
  return {
    bestFrameToAskMsP95: at(knownMarks.map(toAskMs), 0.95),
    firstFrameMs: at(knownMarks.map(firstFrameMs), 0.5),
    guidanceFps: fpsOf(stranger.marks),
    asked: `${known.filter(({ end }) => asking.test(end)).length} of ${known.length}`,
    strangerEnd: stranger.end,
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
  const first = titles.find(({ text, atMs }) => atMs > pressedMs && text !== waiting);
  return first ? first.atMs - pressedMs : null;
}

/** How often a second there is something new to be said: by the mesh, or by the vision process of what was sent. */
function fpsOf({ mesh, picturesMs }: PageMarks): number | null {
  const told = mesh.seenMs.length > picturesMs.length ? mesh.seenMs : picturesMs;
  const [first, last] = [told[0], told.at(-1)];
  if (first === undefined || last === undefined || told.length < 2) return null;
  return ((told.length - 1) * 1000) / (last - first);
}
