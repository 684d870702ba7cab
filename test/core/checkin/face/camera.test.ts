import { expect, test } from 'vitest';
import { type CameraStep, cameraPicture } from '#contract/page/face.ts';
import type { MediaFrame } from '#contract/page/media.ts';
import { createCamera, type Looking } from '#core/checkin/face/camera.ts';
import type { Seen } from '#core/checkin/face/eyes.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';
import { createTestEyes } from '#test/support/fakes/eyes.ts';

const pictureBytes = cameraPicture.widthPx * cameraPicture.heightPx * cameraPicture.bytesOfPoint;
const nobody: Seen = { guidance: 'no-face', embedding: null, liveness: null };
const looking: Looking = {
  purpose: 'check-in',
  prepare: async () => undefined,
  take: () => 0,
  wipe: () => undefined,
};

/** A camera whose pictures are answered when the test says so; like the vision process it takes one at a time. */
function setup() {
  const clock = createTestClock();
  const asked: ((seen: Seen | null) => void)[] = [];
  const look = (pixels: Uint8Array) => {
    pixels.fill(0);
    return asked.length > 0 ? Promise.resolve(null) : new Promise<Seen | null>((answer) => asked.push(answer));
  };
  const ends: string[] = [];
  const eyes = { ...createTestEyes().eyes, look };
  const camera = createCamera({ clock, eyes, onOver: (_purpose, hitch) => ends.push(hitch) });
  /** A page that looks: gives how it sends a picture, and its next step. */
  const page = async () => {
    let listener: (frame: MediaFrame) => void = () => undefined;
    const hear = (_kind: string, told: typeof listener) => {
      listener = told;
      return () => undefined;
    };
    const steps = camera.look({ hear }, new AbortController().signal);
    await steps.next();
    const send = () => {
      const payload = new Uint8Array(pictureBytes);
      const step = steps.next();
      listener({ kind: 'picture', sequence: 0, timeMs: 0, payload });
      return step;
    };
    return { send };
  };
  const isLooking = () => expect.poll(() => asked.length).toBe(1);
  /** Answers the picture that is looked at, once there is one. */
  const answer = async () => {
    await isLooking();
    asked.pop()?.(nobody);
  };
  return { camera, clock, ends, page, isLooking, answer };
}

const step: IteratorResult<CameraStep, void> = { done: false, value: { guidance: 'no-face', shots: 0 } };

test('somebody who goes back and comes again is looked at once the picture from before has been', async () => {
  const { camera, ends, page, isLooking, answer } = setup();
  camera.open(looking);
  const before = (await page()).send();
  await isLooking();
  camera.close();
  camera.open(looking);
  const again = (await page()).send();
  await answer();
  expect(await before).toMatchObject({ done: true });
  await answer();
  expect(await again).toEqual(step);
  expect(ends).toEqual([]);
});

test('fifteen seconds are fifteen, however often the page looks anew', async () => {
  const { camera, clock, ends, page, answer } = setup();
  camera.open(looking);
  for (let round = 0; round < 3; round += 1) {
    const sent = (await page()).send();
    await answer();
    expect(await sent).toEqual(step);
    clock.advance(6000);
  }
  expect(ends).toEqual(['not-recognised']);
});
