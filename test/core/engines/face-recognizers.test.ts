import { appendFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { configurationOf, developmentModels, developmentRecognizer } from '#bench/faces/development-recognizer.ts';
import { drawFace } from '#bench/faces/drawn-face.ts';
import type { VisionConfiguration } from '#contract/process/vision-process.ts';
import { loadRecognizer } from '#core/engines/face-recognizers.ts';
import { similarityOf } from '#core/vision/gallery.ts';
import { lookAt } from '#core/vision/sight.ts';
import { drawFaces } from '#test/support/fixtures/small-recognizer.ts';
import { faceRecognizerSuite, smallRecognizer } from '#test/support/suites/face-recognizer-suite.ts';

faceRecognizerSuite('faceplugin', { tellsLiveness: true });
faceRecognizerSuite('yunet-sface', { tellsLiveness: false });

test('a recogniser with a file that is gone, is another than was installed, or is none of its kind is refused', async () => {
  const gone = smallRecognizer('faceplugin');
  renameSync(join(gone.folder, 'features.onnx'), join(gone.folder, 'away.onnx'));
  await expect(loadRecognizer(gone.configuration)).rejects.toMatchObject({ why: 'missing' });
  const altered = smallRecognizer('faceplugin');
  appendFileSync(join(altered.folder, 'detector.onnx'), ' ');
  await expect(loadRecognizer(altered.configuration)).rejects.toMatchObject({ why: 'altered' });
  const { configuration } = smallRecognizer('faceplugin');
  const swapped: VisionConfiguration = {
    ...configuration,
    files: { ...configuration.files, landmarks: configuration.files.features ?? { path: '', sha256: '' } },
  };
  await expect(loadRecognizer(swapped)).rejects.toMatchObject({ why: 'damaged' });
});

test('the recogniser of the catalogue is the one that the package for development has; it sees a painted face wherever it stands, and nobody in a square', async () => {
  const recognizer = await loadRecognizer(configurationOf(developmentRecognizer, developmentModels()));
  const near = await lookAt(recognizer, drawFace(200));
  const far = await lookAt(recognizer, drawFace(120));
  expect([near.guidance, far.guidance]).toEqual(['good', 'good']);
  expect(similarityOf(near.embedding ?? new Float32Array(), far.embedding ?? new Float32Array(1))).toBeGreaterThan(0.5);
  const square = drawFaces([{ who: 1, column: 1, row: 1 }]);
  expect(await lookAt(recognizer, square)).toMatchObject({ guidance: 'no-face', faces: [] });
});
