import type { NetworkInput } from '#contract/base/model.ts';
import type { FaceBox, Picture } from '#contract/process/vision-process.ts';

/** Where a point (x, y) of what is made lies in the picture: at (a·x + b·y + c, d·x + e·y + f). */
export type Placing = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** Stretches a part of the picture over a raster of this size. Centres of points lie on centres of points. */
export function placingOf(box: FaceBox, { width, height }: Pick<NetworkInput, 'width' | 'height'>): Placing {
  const across = box.width / width;
  const down = box.height / height;
  return [across, 0, box.x + across / 2 - 0.5, 0, down, box.y + down / 2 - 0.5];
}

/** No more points than this, across and down, are averaged for one that is made. */
const mostAveraged = 6;
/** How much of red, green and blue makes the brightness of a point (ITU-R BT.601). */
const greyShares = [0.299, 0.587, 0.114] as const;

/**
 * What a network is fed: the placed part of a picture as planes of floats, one after the other, of (value - mean) /
 * divisor. Between points it is interpolated; where the part is made smaller, the nearest points are averaged. Beyond
 * the picture's edge all is black. The target is overwritten whole.
 */
export function rasterise(picture: Picture, placing: Placing, input: NetworkInput, target: Float32Array): Float32Array {
  const { width, height, colours, mean, divisor } = input;
  const [a, b, c, d, e, f] = placing;
  const averaged = Math.min(mostAveraged, Math.max(1, Math.round(Math.hypot(a, d))));
  const add = averaged === 1 ? addBetween : addNearest;
  const scale = 1 / (averaged * averaged * divisor);
  const shift = mean / divisor;
  const plane = width * height;
  /** Red, green and blue of one point. */
  const sum = new Float64Array(3);
  for (let at = 0; at < plane; at += 1) {
    const x = at % width;
    const y = (at - x) / width;
    sum[0] = sum[1] = sum[2] = 0;
    for (let part = 0; part < averaged * averaged; part += 1) {
      const across = x + ((part % averaged) + 0.5) / averaged - 0.5;
      const down = y + (Math.floor(part / averaged) + 0.5) / averaged - 0.5;
      add(sum, picture, a * across + b * down + c, d * across + e * down + f);
    }
    if (colours === 'grey') {
      target[at] = greyOf(sum) * scale - shift;
    } else {
      const first = colours === 'rgb' ? 0 : 2;
      target[at] = (sum[first] as number) * scale - shift;
      target[at + plane] = sum[1] * scale - shift;
      target[at + 2 * plane] = (sum[2 - first] as number) * scale - shift;
    }
  }
  sum.fill(0);
  return target;
}

function greyOf(sum: Float64Array): number {
  return (sum[0] as number) * greyShares[0] + (sum[1] as number) * greyShares[1] + (sum[2] as number) * greyShares[2];
}

/** Adds the colour at a place between four points of the picture, each weighted by its nearness. */
function addBetween(sum: Float64Array, { width, height, channels, pixels }: Picture, x: number, y: number): void {
  const left = Math.floor(x);
  const top = Math.floor(y);
  for (let corner = 0; corner < 4; corner += 1) {
    const column = left + (corner & 1);
    const row = top + (corner >> 1);
    if (column < 0 || row < 0 || column >= width || row >= height) continue;
    const weight = (1 - Math.abs(x - column)) * (1 - Math.abs(y - row));
    const start = (row * width + column) * channels;
    sum[0] = (sum[0] as number) + weight * (pixels[start] as number);
    sum[1] = (sum[1] as number) + weight * (pixels[start + 1] as number);
    sum[2] = (sum[2] as number) + weight * (pixels[start + 2] as number);
  }
}

/** Adds the colour of the point that is nearest to a place. */
function addNearest(sum: Float64Array, { width, height, channels, pixels }: Picture, x: number, y: number): void {
  const column = Math.round(x);
  const row = Math.round(y);
  if (column < 0 || row < 0 || column >= width || row >= height) return;
  const start = (row * width + column) * channels;
  sum[0] = (sum[0] as number) + (pixels[start] as number);
  sum[1] = (sum[1] as number) + (pixels[start + 1] as number);
  sum[2] = (sum[2] as number) + (pixels[start + 2] as number);
}
