import type { Landmarks } from '#contract/process/vision-process.ts';
import type { Placing } from './raster.ts';

/** Width and height of an upright face. */
export const uprightSize = 112;

/** Where eyes, nose and corners of the mouth stand in an upright face: the template that ArcFace and SFace were learned with. */
const template: readonly (readonly [x: number, y: number])[] = [
  [38.2946, 51.6963],
  [73.5318, 51.5014],
  [56.0252, 71.7366],
  [41.5493, 92.3655],
  [70.7299, 92.2041],
];

/**
 * How an upright face lies in the picture: the turn, size and shift that bring the template nearest to the landmarks, in
 * the sense of least squares (Umeyama 1991; without reflection it has this closed form in the plane). A similarity, so
 * that no face is stretched.
 */
export function uprightPlacing(landmarks: Landmarks): Placing {
  const count = template.length;
  const from = template.map(([x, y]) => ({ x, y }));
  const [fromMean, toMean] = [meanOf(from), meanOf(landmarks)];
  let [along, across, spread] = [0, 0, 0];
  for (let at = 0; at < count; at += 1) {
    const one = minus(from[at] ?? fromMean, fromMean);
    const other = minus(landmarks[at] ?? toMean, toMean);
    along += one.x * other.x + one.y * other.y;
    across += one.x * other.y - one.y * other.x;
    spread += one.x ** 2 + one.y ** 2;
  }
  const [cosine, sine] = [along / spread, across / spread];
  return [
    cosine,
    -sine,
    toMean.x - cosine * fromMean.x + sine * fromMean.y,
    sine,
    cosine,
    toMean.y - sine * fromMean.x - cosine * fromMean.y,
  ];
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function meanOf(points: readonly Place[]): Place {
  const sum = points.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

function minus(one: Place, other: Place): Place {
  return { x: one.x - other.x, y: one.y - other.y };
}
