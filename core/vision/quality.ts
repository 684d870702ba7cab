import type { FaceQuality, Picture, Point } from '#contract/process/vision-process.ts';
import { uprightPlacing, uprightSize } from './alignment.ts';
import { surroundings } from './boxes.ts';
import { placingOf, rasterise } from './raster.ts';
import type { FoundFace } from './recognizer.ts';

const raster = { colours: 'grey', mean: 0, divisor: 255 } as const;
/** An upright face at half size: of a picture that is sharp enough to be described, neighbouring points differ there. */
const faceInput = { ...raster, width: uprightSize / 2, height: uprightSize / 2 };
const roundInput = { ...raster, width: 24, height: 24 };
/** How far the light around a face is looked at, in boxes. */
const lightAround = 2.5;

/** How well a face can be seen. What it is worked out from is overwritten. */
export function qualityOf(picture: Picture, { box, landmarks }: FoundFace): FaceQuality {
  const face = new Float32Array(faceInput.width * faceInput.height);
  const [a, b, c, d, e, f] = uprightPlacing(landmarks);
  rasterise(picture, [a * 2, b * 2, c + (a + b) / 2, d * 2, e * 2, f + (d + e) / 2], faceInput, face);
  const round = new Float32Array(roundInput.width * roundInput.height);
  rasterise(picture, placingOf(surroundings(box, lightAround, picture), roundInput), roundInput, round);
  const brightness = share(meanOf(face));
  const quality = {
    size: box.height / picture.height,
    brightness,
    glare: share(brightestHalf(round)) - brightness,
    ...poseOf(landmarks),
    sharpness: differenceOf(face, faceInput.width),
  };
  face.fill(0);
  round.fill(0);
  return quality;
}

function poseOf([left, right, nose]: FoundFace['landmarks']): Pick<FaceQuality, 'turn' | 'tiltDeg'> {
  const eyes = { x: right.x - left.x, y: right.y - left.y };
  const apart = Math.hypot(eyes.x, eyes.y) || 1;
  const middle: Point = { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 };
  const along = ((nose.x - middle.x) * eyes.x + (nose.y - middle.y) * eyes.y) / apart ** 2;
  return { turn: along, tiltDeg: (Math.atan2(eyes.y, eyes.x) * 180) / Math.PI };
}

function meanOf(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Behind a face that stands against the light there is more of it than in the middle: the bright half says how much. Sorts them. */
function brightestHalf(values: Float32Array): number {
  return meanOf(values.sort().subarray(values.length / 2));
}

/** Mean difference of points that stand beside or below each other. */
function differenceOf(values: Float32Array, width: number): number {
  let sum = 0;
  for (let at = width; at < values.length; at += 1) {
    const value = values[at] as number;
    sum += Math.abs(value - (values[at - width] as number)) + Math.abs(value - (values[at - 1] as number));
  }
  return sum / (2 * (values.length - width));
}

function share(value: number): number {
  return Math.max(0, Math.min(1, value));
}
