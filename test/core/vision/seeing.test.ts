import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Landmarks, SeenFace } from '#contract/process/vision-process.ts';
import { uprightPlacing } from '#core/vision/alignment.ts';
import { mainFirst, paddedBox, surroundings, withoutRepeats } from '#core/vision/boxes.ts';
import { guidanceOf } from '#core/vision/guidance.ts';
import { qualityOf } from '#core/vision/quality.ts';
import { placingOf, rasterise } from '#core/vision/raster.ts';

/** A picture of one row of greys, each a point. */
const row = (...greys: number[]) =>
  ({
    width: greys.length,
    height: 1,
    channels: 3,
    pixels: Uint8Array.from(greys.flatMap((grey) => [grey, grey, grey])),
  }) as const;
const greyInput = { width: 1, height: 1, colours: 'grey', mean: 0, divisor: 1 } as const;

test('a raster of the same size is the picture itself, in the order of colours that is wanted', () => {
  const picture = { width: 2, height: 1, channels: 4, pixels: Uint8Array.of(10, 20, 30, 0, 40, 50, 60, 0) } as const;
  const raster = (colours: 'rgb' | 'bgr') => {
    const input = { width: 2, height: 1, colours, mean: 10, divisor: 10 } as const;
    const placing = placingOf({ x: 0, y: 0, width: 2, height: 1 }, input);
    return [...rasterise(picture, placing, input, new Float32Array(6))];
  };
  expect(raster('rgb')).toEqual([0, 3, 1, 4, 2, 5]);
  expect(raster('bgr')).toEqual([2, 5, 1, 4, 0, 3]);
});

test('between points it is interpolated, made smaller it is averaged, and beyond the edge it is black', () => {
  const at = (x: number, width: number, picture = row(0, 100, 200, 100)) => {
    const placing = placingOf({ x, y: 0, width, height: 1 }, greyInput);
    return rasterise(picture, placing, greyInput, new Float32Array(1))[0];
  };
  expect(at(0.25, 1)).toBeCloseTo(25, 3);
  expect(at(0, 4)).toBeCloseTo(100, 3);
  expect(at(-2, 1)).toBe(0);
});

test('a part that is not turned is sampled as one that is turned by next to nothing', () => {
  const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  const pixels = Uint8Array.from({ length: 40 * 30 * 4 }, (_, at) => (at * 7919) % 251);
  const picture = { width: 40, height: 30, channels: 4, pixels } as const;
  const input = { width: 8, height: 6, colours: 'bgr', mean: 127, divisor: 128 } as const;
  const made = (placing: Parameters<typeof rasterise>[1]) =>
    rasterise(picture, placing, input, new Float32Array(3 * 8 * 6));
  fc.assert(
    fc.property(number(1.6, 9), number(1.6, 9), number(-20, 30), number(-20, 30), (a, e, c, f) => {
      expect(made([a, 0, c, 0, e, f])).toEqual(made([a, 1e-14, c, 1e-14, e, f]));
    }),
    { numRuns: 100 },
  );
});

const template = [
  [38.2946, 51.6963],
  [73.5318, 51.5014],
  [56.0252, 71.7366],
  [41.5493, 92.3655],
  [70.7299, 92.2041],
] as const;
const placedBy = ([a, b, c, d, e, f]: readonly [number, number, number, number, number, number]) =>
  template.map(([x, y]) => ({ x: a * x + b * y + c, y: d * x + e * y + f })) as unknown as Landmarks;

test('a face that was turned, moved and made larger is set upright exactly', () => {
  const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  fc.assert(
    fc.property(
      number(0.2, 5),
      number(-Math.PI, Math.PI),
      number(-500, 500),
      number(-500, 500),
      (size, angle, x, y) => {
        const [cosine, sine] = [size * Math.cos(angle), size * Math.sin(angle)];
        const known = [cosine, -sine, x, sine, cosine, y] as const;
        for (const [at, value] of uprightPlacing(placedBy(known)).entries())
          expect(value).toBeCloseTo(known[at] ?? 0, 6);
      },
    ),
  );
});

test('a face is never stretched or mirrored to fit, wherever its points were found', () => {
  const place = fc.record({ x: fc.integer({ min: 0, max: 640 }), y: fc.integer({ min: 0, max: 480 }) });
  fc.assert(
    fc.property(fc.tuple(place, place, place, place, place), (landmarks) => {
      const [a, b, , d, e] = uprightPlacing(landmarks);
      expect([a, d]).toEqual([e, -b]);
    }),
  );
});

const box = (x: number, y: number, size: number) => ({ x, y, width: size, height: size });

test('of boxes about one face the surest is kept, and faces beside each other stay two', () => {
  const found = [
    { box: box(100, 100, 50), score: 0.8 },
    { box: box(104, 98, 52), score: 0.9 },
    { box: box(160, 100, 50), score: 0.75 },
  ];
  expect(withoutRepeats(found).map(({ score }) => score)).toEqual([0.9, 0.75]);
});

test('the largest face is meant, unless a smaller one stands in the middle and it at the side', () => {
  const picture = { width: 640, height: 480 };
  const first = (...sizes: { box: ReturnType<typeof box> }[]) => mainFirst(sizes, picture)[0]?.box;
  expect(first({ box: box(200, 150, 60) }, { box: box(260, 140, 200) })).toEqual(box(260, 140, 200));
  expect(first({ box: box(0, 0, 120) }, { box: box(270, 190, 100) })).toEqual(box(270, 190, 100));
});

test('a square picture is padded to the form that a detector takes, and what is around a face stays in the picture', () => {
  expect(paddedBox({ width: 250, height: 250 }, 4 / 3)).toMatchObject({ width: (250 * 4) / 3, height: 250 });
  const around = surroundings(box(0, 0, 100), 2.7, { width: 640, height: 480 });
  expect(around).toMatchObject({ x: 0, y: 0 });
  expect(around.width).toBeCloseTo(270, 9);
  expect(surroundings(box(100, 100, 400), 2.7, { width: 640, height: 480 }).width).toBeLessThan(480);
});

const fine = { size: 0.4, brightness: 0.5, glare: 0, turn: 0, tiltDeg: 0, sharpness: 0.05 };
const face = (quality: Partial<typeof fine> = {}, at = box(220, 140, 200)): SeenFace => ({
  box: at,
  score: 1,
  landmarks: placedBy([1, 0, 0, 0, 1, 0]),
  quality: { ...fine, ...quality },
});
const camera = { width: 640, height: 480 };

test.each([
  ['good', [face()]],
  ['no-face', []],
  ['two-faces', [face(), face({}, box(20, 200, 130))]],
  ['good', [face(), face({}, box(20, 200, 60))]],
  ['too-far', [face({ size: 0.1 })]],
  ['too-close', [face({ size: 0.9 })]],
  ['to-the-middle', [face({}, box(-30, 140, 200))]],
  ['backlit', [face({ brightness: 0.2, glare: 0.6 })]],
  ['too-dark', [face({ brightness: 0.1 })]],
  ['look-here', [face({ turn: -0.4 })]],
  ['look-here', [face({ tiltDeg: 40 })]],
  ['hold-still', [face({ sharpness: 0.001 })]],
  ['too-dark', [face({ sharpness: 0.001, brightness: 0.25 })]],
] as const)('somebody is told what to do next: %s', (guidance, faces) => {
  expect(guidanceOf(faces, camera)).toBe(guidance);
});

test('a dark face before a bright wall has glare, the same face before a dark one has none', () => {
  const before = (wall: number) => {
    const pixels = new Uint8Array(640 * 480 * 3).fill(wall);
    for (let y = 140; y < 340; y += 1) pixels.fill(40, (y * 640 + 220) * 3, (y * 640 + 420) * 3);
    const landmarks = placedBy([200 / 112, 0, 220, 0, 200 / 112, 140]);
    return qualityOf({ ...camera, channels: 3, pixels }, { box: box(220, 140, 200), score: 1, landmarks });
  };
  expect(before(250).glare).toBeGreaterThan(0.5);
  expect(before(250).brightness).toBeCloseTo(40 / 255, 2);
  expect(before(30).glare).toBeLessThan(0.05);
  expect(before(250)).toMatchObject({ size: 200 / 480, tiltDeg: expect.closeTo(0, 0) });
});
