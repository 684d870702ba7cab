import { expect, test } from 'vitest';
import { recognising } from '#core/checkin/face/recognising.ts';
import { createTestEyes, faceOf } from '#test/support/fakes/eyes.ts';

test('faces that were opened are overwritten as soon as they can be compared with, and where it is over by then', async () => {
  const opened: Float32Array[] = [];
  const looking = recognising({
    eyes: createTestEyes().eyes,
    gallery: {
      count: () => 1,
      open: async () => {
        const face = faceOf(opened.length);
        opened.push(face);
        return [{ id: 1, templates: [face], codeHashes: [] }];
      },
    },
    today: () => ({
      day: '2026-11-23',
      batch: 1,
      key: { sealing: new Uint8Array(32), finding: new Uint8Array(32) },
    }),
    phoneTail: null,
    barred: new Set(),
    onFound: () => undefined,
    onNobody: () => undefined,
  });
  const lieOpen = () => opened.map((face) => face.some((number) => number !== 0));
  await looking.prepare();
  expect(lieOpen()).toEqual([false]);
  looking.wipe();
  await looking.prepare();
  expect(lieOpen()).toEqual([false, false]);
});
