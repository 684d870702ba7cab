import type { Picture } from '#contract/process/vision-process.ts';

interface Ellipse {
  readonly x: number;
  readonly y: number;
  readonly across: number;
  readonly down: number;
  readonly colour: readonly [red: number, green: number, blue: number];
}

/** Painted one over the other; places and sizes in widths of the face, from its middle. */
const parts: readonly Ellipse[] = [
  { x: 0, y: -0.12, across: 0.62, down: 0.82, colour: [40, 30, 26] },
  { x: 0, y: 0.62, across: 0.26, down: 0.5, colour: [190, 140, 112] },
  { x: 0, y: 0.05, across: 0.5, down: 0.68, colour: [216, 170, 140] },
  ...[-1, 1].flatMap((side): Ellipse[] => [
    { x: side * 0.21, y: -0.17, across: 0.13, down: 0.035, colour: [60, 42, 34] },
    { x: side * 0.2, y: -0.05, across: 0.11, down: 0.055, colour: [236, 230, 224] },
    { x: side * 0.2, y: -0.05, across: 0.05, down: 0.052, colour: [50, 34, 28] },
  ]),
  { x: 0, y: 0.12, across: 0.05, down: 0.17, colour: [226, 182, 152] },
  { x: 0, y: 0.23, across: 0.1, down: 0.05, colour: [186, 132, 106] },
  { x: 0, y: 0.41, across: 0.19, down: 0.055, colour: [168, 76, 74] },
];

/**
 * A picture of the size of a camera's in which somebody was painted who does not exist, near enough to a face that
 * detectors take it for one: so that all of the way can be measured without anybody's picture.
 */
export function drawFace(faceWidth = 170): Picture {
  const [width, height] = [640, 480];
  const pixels = new Uint8Array(width * height * 4).fill(150);
  for (const { x, y, across, down, colour } of parts) {
    for (let row = 0; row < height; row += 1) {
      for (let column = 0; column < width; column += 1) {
        const beside = ((column - width / 2) / faceWidth - x) / across;
        const below = ((row - height / 2) / faceWidth - y) / down;
        const light = 1 - 0.18 * (beside ** 2 + below ** 2);
        if (beside ** 2 + below ** 2 > 1) continue;
        pixels.set(
          colour.map((value) => value * light),
          (row * width + column) * 4,
        );
      }
    }
  }
  return { width, height, channels: 4, pixels };
}
