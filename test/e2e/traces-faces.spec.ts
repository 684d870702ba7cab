import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { crops, showToCamera } from '#bench/faces/camera-pictures.ts';
import { configurationOf, developmentModels, developmentRecognizer } from '#bench/faces/development-recognizer.ts';
import { described, folderThatRecognises } from '#bench/faces/seeing-terminal.ts';
import { type FaceMarks, meshState, sentPicture, spyOnCamera } from '#bench/traces/face-marks.ts';
import type { PageRemote } from '#bench/traces/page-remote.ts';
import { endVisit, visitHarmlessly } from '#bench/traces/planted-visits.ts';
import { foundInMemory } from '#bench/traces/process-memory.ts';
import { runWindowedTerminal, type WindowedTerminal } from '#bench/traces/windowed-terminal.ts';
import { loadRecognizer } from '#core/engines/face-recognizers.ts';
import { lookAt } from '#core/vision/sight.ts';

test.setTimeout(240_000);

/** In which processes which of the marks stands. */
function placesOf(terminal: WindowedTerminal, marks: FaceMarks): string[] {
  return terminal.processes().flatMap(({ pid, name }) => {
    const found = foundInMemory(pid, Object.values(marks));
    return Object.entries(marks).flatMap(([mark, bytes]) => (found.has(bytes) ? [`${mark}: ${name}`] : []));
  });
}

/** A stretch of numbers as they lie in memory. */
const stretchOf = (numbers: Float32Array) => Buffer.from(numbers.slice(4, 16).buffer);

/** Stretches that stand nowhere else: of the hair, which is all noise, and of the numbers. */
async function marksIn(pixels: Uint8Array): Promise<FaceMarks> {
  const recognizer = await loadRecognizer(configurationOf(developmentRecognizer, developmentModels()));
  const { embedding } = await lookAt(recognizer, { width: 640, height: 480, channels: 4, pixels });
  if (!embedding) throw new Error('nobody stands well before the camera');
  const start = (640 * 200 + 300) * 4;
  return {
    picture: Buffer.from(pixels.slice(start, start + 64)),
    embedding: stretchOf(embedding),
    template: stretchOf(await described(crops.womanNow)),
  };
}

/** The keys that lead from the waiting screen before the camera, and there again when it has closed; the last first. */
const way = ['就这次', '看一眼镜头', '预约签到', '返回', '点这里开始'];

/** Presses the next of them; the notice is read until the mesh is there. */
async function step(page: PageRemote): Promise<void> {
  await spyOnCamera(page);
  if (await page.shows('html[data-screen=face-camera]')) return;
  if (await page.shows('html[data-screen=face-consent]'))
    await expect.poll(() => meshState(page), { timeout: 12_000 }).not.toBe('loading');
  await page.evaluate(`(() => {
    const keys = [...document.querySelectorAll('button')];
    const next = ${JSON.stringify(way)}.map((name) => keys.find((key) => key.textContent.includes(name))).find(Boolean);
    next?.click();
  })()`);
}

test('once the visit is over neither a picture of a face nor its numbers stand in the memory of any process', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'yingbin-camera-'));
  const picture = join(folder, 'camera.mjpeg');
  await showToCamera(picture, crops.stranger);
  const dataFolder = await folderThatRecognises(crops.womanNow);
  const terminal = await runWindowedTerminal(dataFolder, [
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${picture}`,
  ]);
  const { page } = terminal;
  try {
    await page.seen('button', '点这里开始');
    const during = new Set<string>();
    let marks: FaceMarks | null = null;
    // The scan must find them while the camera is on, or it would prove nothing. Not the numbers of who stands there: they are
    // overwritten within milliseconds of being made, in the vision process, where vision.test.ts finds them.
    await expect(async () => {
      await step(page);
      const sent = marks ? null : await sentPicture(page);
      if (sent) marks = await marksIn(sent);
      for (const place of marks ? placesOf(terminal, marks) : []) during.add(place);
      const kinds = [...during].map((place) => place.split(':')[0]);
      expect(kinds).toContain('picture');
      expect(kinds).toContain('template');
    }).toPass({ timeout: 120_000, intervals: [100] });
    await endVisit(page);
    await expect(async () => {
      await visitHarmlessly(page);
      expect(marks ? placesOf(terminal, marks) : ['nothing was marked']).toEqual([]);
    }).toPass({ timeout: 90_000, intervals: [3000] });
  } finally {
    await terminal.stop();
    for (const one of [folder, dataFolder]) rmSync(one, { recursive: true, force: true });
  }
});
