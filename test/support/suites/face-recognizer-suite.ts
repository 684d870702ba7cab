import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FaceSpec } from '#contract/base/model.ts';
import type { Picture } from '#contract/process/vision-process.ts';
import { loadRecognizer } from '#core/engines/face-recognizers.ts';
import { similarityOf } from '#core/vision/gallery.ts';
import { findRecognizer } from '#core/vision/installed-recognizer.ts';
import type { FaceRecognizer } from '#core/vision/recognizer.ts';
import { lookAt, ofLengthOne } from '#core/vision/sight.ts';
import {
  cellSize,
  drawFaces,
  installSmallRecognizer,
  smallDimension,
} from '#test/support/fixtures/small-recognizer.ts';
import { temporaryFolder } from '../folder.ts';

/** A small recogniser of this kind, as it is found in a models folder. */
export function smallRecognizer(adapter: FaceSpec['adapter'], folder = temporaryFolder()) {
  const model = installSmallRecognizer(folder, adapter);
  const found = findRecognizer(model.name, [{ model, folder: join(folder, model.name) }]);
  if (typeof found === 'string') throw new Error(found);
  return { ...found, model, folder: join(folder, model.name) };
}

async function describe(recognizer: FaceRecognizer, picture: Picture) {
  const [face] = await recognizer.find(picture);
  if (!face) throw new Error('nobody was found');
  return ofLengthOne(await recognizer.embed(picture, face)).slice();
}

/** What holds of every adapter. */
export function faceRecognizerSuite(adapter: FaceSpec['adapter'], { tellsLiveness }: { tellsLiveness: boolean }): void {
  const load = () => loadRecognizer(smallRecognizer(adapter).configuration);

  test(`${adapter}: a face is found where it stands, with its points from left to right`, async () => {
    const recognizer = await load();
    const [face, ...others] = await recognizer.find(drawFaces([{ who: 1, column: 2, row: 1 }]));
    expect(others).toEqual([]);
    expect(face?.box.x).toBeCloseTo(2 * cellSize, 0);
    expect(face?.box.y).toBeCloseTo(cellSize, 0);
    expect(face?.box.width).toBeCloseTo(cellSize, 0);
    const [left, right, nose, ...mouth] = face?.landmarks ?? [];
    expect(left?.x).toBeCloseTo(2.35 * cellSize, 0);
    expect(right?.x).toBeCloseTo(2.65 * cellSize, 0);
    expect(nose?.y).toBeCloseTo(1.55 * cellSize, 0);
    expect(mouth.map(({ y }) => Math.round(y))).toEqual([Math.round(1.72 * cellSize), Math.round(1.72 * cellSize)]);
  });

  test(`${adapter}: one person is described alike wherever they stand, another is not`, async () => {
    const recognizer = await load();
    const here = await describe(recognizer, drawFaces([{ who: 1, column: 0, row: 0 }]));
    const there = await describe(recognizer, drawFaces([{ who: 1, column: 2, row: 1 }]));
    const other = await describe(recognizer, drawFaces([{ who: 2, column: 2, row: 1 }]));
    expect(here).toHaveLength(smallDimension);
    expect(similarityOf(here, here)).toBeCloseTo(1, 5);
    expect(similarityOf(here, there)).toBeGreaterThan(0.95);
    expect(similarityOf(there, other)).toBeLessThan(0.9);
  });

  test(`${adapter}: two faces in one frame are two people, and nobody is described`, async () => {
    const recognizer = await load();
    const two = drawFaces([
      { who: 1, column: 1, row: 1 },
      { who: 2, column: 3, row: 1 },
    ]);
    const sight = await lookAt(recognizer, two);
    expect(sight).toMatchObject({ guidance: 'two-faces', embedding: null, liveness: null });
    expect(sight.faces).toHaveLength(2);
  });

  test(`${adapter}: who stands well is described`, async () => {
    const recognizer = await load();
    const one = drawFaces([{ who: 1, column: 1, row: 1 }]);
    const sight = await lookAt(recognizer, one);
    expect(sight.guidance).toBe('good');
    expect(sight.embedding).toHaveLength(smallDimension);
    expect(sight.liveness !== null).toBe(tellsLiveness);
  });

  test(`${adapter}: in an empty picture nobody is found, whatever its size and form`, async () => {
    const recognizer = await load();
    for (const [width, height, channels] of [
      [640, 480, 4],
      [250, 250, 3],
      [300, 900, 3],
      [16, 16, 4],
    ] as const) {
      const picture = { width, height, channels, pixels: new Uint8Array(width * height * channels) };
      expect(await lookAt(recognizer, picture)).toMatchObject({ guidance: 'no-face', faces: [] });
    }
  });
}
