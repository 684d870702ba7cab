import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { CameraStep } from '#contract/page/face.ts';
import { cameraPicture } from '#contract/page/face.ts';
import type { MeshFace } from '#contract/page/mesh.ts';
import type { OpenCamera } from '#renderer/vision/camera.ts';
import { type Mesh, noMesh } from '#renderer/vision/mesh.ts';
import { createPageEyes, type PageEyesDeps } from '#renderer/vision/page-eyes.ts';
import { eventually } from '#test/support/eventually.ts';
import { type DrawnHead, drawLight, drawMesh } from '#test/support/fixtures/drawn-mesh.ts';

const steps: readonly CameraStep[] = [
  { guidance: 'wait', shots: 0 },
  { guidance: 'too-far', shots: 0 },
  { guidance: 'good', shots: 1 },
];

/** A point that says of which picture it is: its brightness above 140. */
const middle = ((cameraPicture.heightPx + 1) * cameraPicture.widthPx * cameraPicture.bytesOfPoint) / 2;

/** A mesh that sees one face after the other, and then is gone. */
function meshOf(...heads: DrawnHead[]) {
  const looked: MeshFace[] = [];
  let closed = 0;
  const mesh: Mesh = {
    look: async () => {
      const head = heads.shift();
      if (!head) return null;
      const face = drawMesh(head);
      looked.push(face);
      return [face];
    },
    close: () => {
      closed += 1;
    },
  };
  return { mesh, looked, closed: () => closed };
}

/** A page with a camera that gives so many pictures, and a core that answers each. */
function setup(camera: 'refused' | number, texts: (string | null)[] = [], mesh: Mesh = noMesh) {
  const seen = {
    sent: 0,
    sentFirst: [] as number[],
    told: [] as string[],
    failed: 0,
    closed: 0,
    faults: 0,
    readersClosed: 0,
  };
  let taken = 0;
  let left = camera === 'refused' ? 0 : camera;
  const opened: OpenCamera = {
    picture: async () => {
      taken += 1;
      return left-- > 0 ? drawLight(140, 140 + taken) : null;
    },
    close: () => {
      seen.closed += 1;
    },
  };
  const answer = async () =>
    (async function* () {
      yield* steps;
    })();
  const reader = {
    read: async () => {
      await setImmediate();
      return texts.shift() ?? null;
    },
    close: () => {
      seen.readersClosed += 1;
    },
  };
  const eyes = createPageEyes({
    openQrReader: () => reader,
    openMesh: () => mesh,
    client: { faces: { look: answer } } as unknown as PageEyesDeps['client'],
    media: {
      send: (_kind, _atMs, picture) => {
        seen.sent += 1;
        seen.sentFirst.push(picture[middle] ?? 0);
      },
    },
    camera: { open: async () => (camera === 'refused' ? null : opened), watch: (tell) => tell(true) },
    nowMs: () => 0,
    onFault: () => {
      seen.faults += 1;
    },
  });
  const onFailed = () => {
    seen.failed += 1;
  };
  const look = () => eyes.look('visit', { onStep: ({ guidance }) => void seen.told.push(guidance), onFailed });
  /** Looks for a code that says so. */
  const readQr = (wanted: string) =>
    eyes.readQr({
      onText: (text) => {
        seen.told.push(text);
        return text === wanted;
      },
      onFailed,
    });
  return { eyes, seen, look, readQr };
}

test('each step asks for one picture, and the camera is closed when the steps are over', async () => {
  const { eyes, seen, look } = setup(9);
  look();
  await eventually(() => seen.closed > 0);
  expect(seen).toMatchObject({ sent: 3, told: ['wait', 'too-far', 'good'], failed: 0, faults: 0 });
  expect(eyes.hasCamera.get()).toBe(true);
});

test('with a mesh the better of two pictures is sent, its words stand before those of the vision process, and its points are overwritten', async () => {
  const straight = {};
  const { mesh, looked, closed } = meshOf({ size: 0.1 }, { yawDeg: 10 }, straight, straight, { yawDeg: 10 });
  const { eyes, seen, look } = setup(9, [], mesh);
  const takeAway = eyes.prepare();
  look();
  await eventually(() => seen.closed > 0);
  // Told by the mesh: too far, then well; by the vision process of the first picture, that it was too far, and of the second, that it was good.
  expect(seen.told).toEqual(['wait', 'too-far', 'good', 'good', 'too-far', 'too-far', 'too-far', 'good']);
  expect(seen.sentFirst).toEqual([3, 4, 6].map((picture) => 140 + picture));
  expect(looked).toHaveLength(5);
  expect(looked.every((face) => face.every((number) => number === 0))).toBe(true);
  takeAway();
  expect(closed()).toBe(1);
});

test('where the mesh has been taken away the vision process guides, picture by picture', async () => {
  const { mesh } = meshOf({});
  const { eyes, seen, look } = setup(9, [], mesh);
  eyes.prepare()();
  look();
  await eventually(() => seen.closed > 0);
  expect(seen).toMatchObject({ sent: 3, told: ['wait', 'too-far', 'good'] });
});

test('a camera that may not be used, or that has gone, is told once and sends nothing more', async () => {
  const refused = setup('refused');
  const gone = setup(1);
  refused.look();
  gone.look();
  await eventually(() => refused.seen.failed === 1 && gone.seen.failed === 1);
  expect([refused.seen.sent, gone.seen.sent, gone.seen.closed]).toEqual([0, 1, 1]);
});

test('a screen that goes before the camera has opened leaves none open', async () => {
  const { seen, look } = setup(9);
  look()();
  await eventually(() => seen.closed === 1);
  expect(seen).toMatchObject({ sent: 0, told: [], failed: 0, faults: 0 });
});

test('QR codes are read picture by picture until the wanted one, and nothing is sent', async () => {
  const { seen, readQr } = setup(9, [null, 'a menu', null, '100001', 'never read']);
  readQr('100001');
  await eventually(() => seen.closed > 0 && seen.readersClosed > 0);
  expect(seen).toMatchObject({ sent: 0, told: ['a menu', '100001'], failed: 0, faults: 0 });
});

test('a camera that is refused or goes while QR codes are read is told once', async () => {
  const refused = setup('refused');
  const gone = setup(2);
  refused.readQr('100001');
  gone.readQr('100001');
  await eventually(() => refused.seen.failed === 1 && gone.seen.failed === 1);
  expect([gone.seen.closed, gone.seen.readersClosed, gone.seen.told]).toEqual([1, 1, []]);
});

test('a screen that goes closes camera and reader, and is told nothing more', async () => {
  const { seen, readQr } = setup(Number.POSITIVE_INFINITY, Array<string>(1000).fill('another'));
  const stop = readQr('100001');
  await eventually(() => seen.told.length > 2);
  stop();
  const told = seen.told.length;
  await eventually(() => seen.closed > 1 && seen.readersClosed > 1);
  expect(seen).toMatchObject({ failed: 0, faults: 0 });
  expect(seen.told.length).toBe(told);
});
