import type { Page } from '@playwright/test';
import { crops, cutPicture } from '#bench/faces/camera-pictures.ts';
import { meshPoints } from '#contract/page/mesh.ts';
import { poseOf } from '#renderer/vision/pose.ts';
import { expect, test } from './fixtures.ts';
import { meshFramesOf, reachedFrom } from './mesh-frame.ts';

/** Puts a frame of the mesh into the page, as the page does, or with a sandbox that has a hole in it. */
async function putFrame(page: Page, sandbox: string) {
  await page.evaluate(
    (how) =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe');
        frame.setAttribute('sandbox', how);
        frame.src = '/mesh/frame.html';
        frame.onload = resolve;
        document.body.append(frame);
      }),
    sandbox,
  );
  const frame = meshFramesOf(page).at(-1);
  if (!frame) throw new Error('there is no frame');
  return frame;
}

const all = ['files', 'storage', 'database', 'cookie', 'page', 'navigation', 'calls'];

test('the frame of the mesh reaches neither core nor storage nor the page, and the page makes no function out of text', async ({
  kiosk,
}) => {
  await expect(kiosk.getByRole('button', { name: '点这里开始' })).toBeVisible();
  // In a task of its own: what a test itself evaluates is let through.
  const evaluates = () =>
    new Promise((resolve) => {
      setTimeout(() => {
        try {
          resolve(new Function('return true')());
        } catch {
          resolve(false);
        }
      });
    });
  for (const sandbox of ['allow-scripts', 'allow-scripts allow-same-origin']) {
    const frame = await putFrame(kiosk, sandbox);
    expect(await reachedFrom(frame), sandbox).toEqual([]);
    expect(await frame.evaluate(evaluates)).toBe(true);
  }
  expect(await kiosk.evaluate(evaluates)).toBe(false);
  // What the frame does not reach is there to be reached: the same tries, planted in the page.
  expect(await reachedFrom(kiosk)).toEqual(all);
});

test('the mesh of a face is found in a picture that is handed to the frame, and none where nobody stands', async ({
  kiosk,
}) => {
  await expect(kiosk.getByRole('button', { name: '点这里开始' })).toBeVisible();
  const { pixels, ...size } = await cutPicture(crops.womanNow);
  await putFrame(kiosk, 'allow-scripts');
  const faces = await kiosk.evaluate(
    async ({ base64, width, height }) => {
      const { port1: port, port2 } = new MessageChannel();
      const next = () => new Promise<MessageEvent>((resolve) => (port.onmessage = resolve));
      const ready = next();
      document.querySelector('iframe')?.contentWindow?.postMessage(null, '*', [port2]);
      if ((await ready).data.kind !== 'ready') return null;
      const look = async (id: number, data: Uint8ClampedArray<ArrayBuffer>) => {
        const picture = await createImageBitmap(new ImageData(data, width, height));
        const seen = next();
        port.postMessage({ kind: 'look', id, picture }, [picture]);
        const { faces: points = [] } = (await seen).data as { faces?: Float32Array[] };
        return points.map((one) => [...one]);
      };
      const nobody = await look(1, new Uint8ClampedArray(width * height * 4).fill(120));
      const binary = atob(base64);
      const somebody = await look(
        2,
        Uint8ClampedArray.from(binary, (character) => character.charCodeAt(0)),
      );
      return { nobody, somebody };
    },
    { base64: Buffer.from(pixels).toString('base64'), ...size },
  );
  expect(faces?.nobody).toEqual([]);
  const [face] = faces?.somebody ?? [];
  expect(face).toHaveLength(meshPoints * 3);
  const { box, yawDeg, pitchDeg, tiltDeg } = poseOf(Float32Array.from(face ?? []));
  expect(Math.abs(box.x + box.width / 2 - size.width / 2)).toBeLessThan(60);
  for (const deg of [yawDeg, pitchDeg, tiltDeg]) expect(Math.abs(deg)).toBeLessThan(25);
});
