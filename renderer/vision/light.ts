import { cameraPicture } from '#contract/page/face.ts';
import type { PoseBox } from './pose.ts';

/** How a face is lit, 0 black to 1 white. */
export interface Light {
  readonly brightness: number;
  /** How much brighter what is around the face is than the face; negative where it is darker. */
  readonly glare: number;
}

const { widthPx, heightPx, bytesOfPoint } = cameraPicture;
/** Points that are looked at in each direction. */
const samples = 24;
/** How far the light around a face is looked at, in boxes. */
const lightAround = 2.5;

/** How the face in a box is lit, and what is around it. */
export function lightOf(pixels: Uint8Array, box: PoseBox): Light {
  const brightness = mean(greysIn(pixels, box));
  const around = greysIn(pixels, {
    x: box.x - (box.width * (lightAround - 1)) / 2,
    y: box.y - (box.height * (lightAround - 1)) / 2,
    width: box.width * lightAround,
    height: box.height * lightAround,
  }).sort();
  return { brightness, glare: mean(around.subarray(around.length / 2)) - brightness };
}

/** How bright the points of a grid in a box are; outside of the picture its edge counts. */
function greysIn(pixels: Uint8Array, { x, y, width, height }: PoseBox): Float32Array {
  const greys = new Float32Array(samples * samples);
  const within = (at: number, most: number) => Math.min(most - 1, Math.max(0, Math.floor(at)));
  for (let at = 0; at < greys.length; at += 1) {
    const column = within(x + (((at % samples) + 0.5) / samples) * width, widthPx);
    const row = within(y + ((Math.floor(at / samples) + 0.5) / samples) * height, heightPx);
    const point = (row * widthPx + column) * bytesOfPoint;
    const [red = 0, green = 0, blue = 0] = pixels.subarray(point, point + 3);
    greys[at] = (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
  }
  return greys;
}

function mean(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
