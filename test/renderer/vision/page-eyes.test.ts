import { expect, test } from 'vitest';
import type { CameraStep } from '#contract/page/face.ts';
import type { OpenCamera } from '#renderer/vision/camera.ts';
import { createPageEyes, type PageEyesDeps } from '#renderer/vision/page-eyes.ts';
import { eventually } from '#test/support/eventually.ts';

const steps: readonly CameraStep[] = [
  { guidance: 'wait', shots: 0 },
  { guidance: 'too-far', shots: 0 },
  { guidance: 'good', shots: 1 },
];

/** A page with a camera that gives so many pictures, and a core that answers each. */
function setup(camera: 'refused' | number) {
  const seen = { sent: 0, told: [] as string[], failed: 0, closed: 0, faults: 0 };
  let left = camera === 'refused' ? 0 : camera;
  const opened: OpenCamera = {
    picture: async () => (left-- > 0 ? new Uint8Array(4).fill(1) : null),
    close: () => {
      seen.closed += 1;
    },
  };
  const look = async () =>
    (async function* () {
      yield* steps;
    })();
  const eyes = createPageEyes({
    client: { faces: { look } } as unknown as PageEyesDeps['client'],
    media: {
      send: () => {
        seen.sent += 1;
      },
    },
    camera: { open: async () => (camera === 'refused' ? null : opened), watch: (tell) => tell(true) },
    nowMs: () => 0,
    onFault: () => {
      seen.faults += 1;
    },
  });
  const stop = eyes.look('visit', {
    onStep: ({ guidance }) => void seen.told.push(guidance),
    onFailed: () => {
      seen.failed += 1;
    },
  });
  return { eyes, seen, stop };
}

test('each step asks for one picture, and the camera is closed when the steps are over', async () => {
  const { eyes, seen } = setup(9);
  await eventually(() => seen.closed > 0);
  expect(seen).toMatchObject({ sent: 3, told: ['wait', 'too-far', 'good'], failed: 0, faults: 0 });
  expect(eyes.hasCamera.get()).toBe(true);
});

test('a camera that may not be used, or that has gone, is told once and sends nothing more', async () => {
  const refused = setup('refused');
  const gone = setup(1);
  await eventually(() => refused.seen.failed === 1 && gone.seen.failed === 1);
  expect([refused.seen.sent, gone.seen.sent, gone.seen.closed]).toEqual([0, 1, 1]);
});

test('a screen that goes before the camera has opened leaves none open', async () => {
  const { seen, stop } = setup(9);
  stop();
  await eventually(() => seen.closed === 1);
  expect(seen).toMatchObject({ sent: 0, told: [], failed: 0, faults: 0 });
});
