import { appendFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { configurationOf, developmentModels, developmentRecognizer } from '#bench/faces/development-recognizer.ts';
import { drawFaces } from '#bench/faces/small-recognizer.ts';
import type { VisionConfiguration } from '#contract/process/vision-process.ts';
import { loadRecognizer } from '#core/engines/face-recognizers.ts';
import { lookAt } from '#core/vision/sight.ts';
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

test('the recogniser of the catalogue is the one that the package for development has, and it takes a painted square for nobody', async () => {
  const recognizer = await loadRecognizer(configurationOf(developmentRecognizer, developmentModels()));
  const sight = await lookAt(recognizer, drawFaces([{ who: 1, column: 1, row: 1 }]), 'recognise');
  expect(sight).toMatchObject({ guidance: 'no-face', faces: [], embedding: null });
});
