import { expect, test } from 'vitest';
import { standingOf } from '#renderer/vision/mesh-guidance.ts';
import { poseOf } from '#renderer/vision/pose.ts';
import { type DrawnHead, drawLight, drawMesh } from '#test/support/fixtures/drawn-mesh.ts';

const lit = drawLight(140, 150);
const guidanceFor = (...heads: DrawnHead[]) => standingOf(heads.map(drawMesh), lit).guidance;

test('where a head looks is read off the depth of its mesh, to either side', () => {
  for (const yawDeg of [-30, 0, 20]) expect(poseOf(drawMesh({ yawDeg })).yawDeg).toBeCloseTo(yawDeg, 0);
  for (const pitchDeg of [-20, 0, 30]) expect(poseOf(drawMesh({ pitchDeg })).pitchDeg).toBeCloseTo(pitchDeg, 0);
  for (const tiltDeg of [-40, 15]) expect(poseOf(drawMesh({ tiltDeg })).tiltDeg).toBeCloseTo(tiltDeg, 0);
  expect(poseOf(drawMesh({ size: 0.5 })).box.height).toBeCloseTo(240, 0);
});

test.each([
  ['no-face', []],
  ['good', [{}]],
  [
    'two-faces',
    [
      { size: 0.4, x: 180 },
      { size: 0.3, x: 480 },
    ],
  ],
  ['good', [{ size: 0.5 }, { size: 0.22, x: 560 }]],
  ['too-far', [{ size: 0.15 }]],
  ['too-close', [{ size: 0.8 }]],
  ['to-the-middle', [{ x: 60 }]],
  ['look-here', [{ yawDeg: 35 }]],
  ['look-here', [{ pitchDeg: -35 }]],
  ['look-here', [{ tiltDeg: 35 }]],
] as const)('whoever stands so is told "%s"', (guidance, heads) => {
  expect(guidanceFor(...heads)).toBe(guidance);
});

test('the light is told of: a face in the dark, and one that stands against the light', () => {
  expect(standingOf([drawMesh()], drawLight(30, 20)).guidance).toBe('too-dark');
  expect(standingOf([drawMesh()], drawLight(240, 60)).guidance).toBe('backlit');
  expect(standingOf([drawMesh()], drawLight(240, 130)).guidance).toBe('good');
});

test('the straighter somebody looks and the nearer they are to the best size, the better their picture', () => {
  const scores = [{}, { yawDeg: 6 }, { yawDeg: 12, tiltDeg: 5 }, { yawDeg: 24, pitchDeg: 20, tiltDeg: 20 }].map(
    (head) => standingOf([drawMesh(head)], lit).score,
  );
  expect(scores).toEqual(scores.toSorted((one, other) => other - one));
  expect(scores.every((score) => score > 0)).toBe(true);
  const score = (size: number) => standingOf([drawMesh({ size })], lit).score;
  expect(score(0.45)).toBeGreaterThan(score(0.3));
  expect(score(0.45)).toBeGreaterThan(score(0.7));
});
