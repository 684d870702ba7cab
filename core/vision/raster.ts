import type { NetworkInput } from '#contract/base/model.ts';
import type { FaceBox, Picture } from '#contract/process/vision-process.ts';

/** Where a point (x, y) of what is made lies in the picture: at (a·x + b·y + c, d·x + e·y + f). */
export type Placing = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** Stretches a part of the picture over a raster of this size. Centres of points lie on centres of points. */
export function placingOf(box: FaceBox, { width, height }: Pick<NetworkInput, 'width' | 'height'>): Placing {
  const [across, down] = [box.width / width, box.height / height];
  return [across, 0, box.x + across / 2 - 0.5, 0, down, box.y + down / 2 - 0.5];
}

/** No more points than this, across and down, are averaged for one that is made. */
const mostAveraged = 4;
/** How much of red, green and blue makes the brightness of a point (ITU-R BT.601). */
const greyShares = [0.299, 0.587, 0.114] as const;

/**
 * What a network is fed: the placed part of a picture as planes of floats, one after the other, of (value - mean) /
 * divisor. Between points it is interpolated; where the part is made smaller, points are averaged. What lies beyond the
 * picture's edge is as its edge. The target is overwritten whole.
 */
export function rasterise(picture: Picture, placing: Placing, input: NetworkInput, target: Float32Array): Float32Array {
  const { width, height, colours, mean, divisor } = input;
  const plane = width * height;
  const [a, b, c, d, e, f] = placing;
  const averaged = Math.min(mostAveraged, Math.max(1, Math.round(Math.hypot(a, d))));
  const colour = new Float32Array(3);
  for (let at = 0; at < plane; at += 1) {
    const x = at % width;
    const y = (at - x) / width;
    colour.fill(0);
    for (let part = 0; part < averaged * averaged; part += 1) {
      const dx = x + ((part % averaged) + 0.5) / averaged - 0.5;
      const dy = y + (Math.floor(part / averaged) + 0.5) / averaged - 0.5;
      addPoint(colour, picture, a * dx + b * dy + c, d * dx + e * dy + f);
    }
    const share = 1 / (averaged * averaged);
    const [red, green, blue] = colour as unknown as [number, number, number];
    if (colours === 'grey') {
      const grey = red * greyShares[0] + green * greyShares[1] + blue * greyShares[2];
      target[at] = (grey * share - mean) / divisor;
    } else {
      target[at] = ((colours === 'rgb' ? red : blue) * share - mean) / divisor;
      target[at + plane] = (green * share - mean) / divisor;
      target[at + 2 * plane] = ((colours === 'rgb' ? blue : red) * share - mean) / divisor;
    }
  }
  colour.fill(0);
  return target;
}

/** Adds the colour at a place between four points of the picture. */
function addPoint(colour: Float32Array, { width, height, channels, pixels }: Picture, x: number, y: number): void {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const [right, down] = [x - left, y - top];
  const [x0, x1] = [inside(left, width), inside(left + 1, width)];
  const [y0, y1] = [inside(top, height) * width, inside(top + 1, height) * width];
  for (let channel = 0; channel < 3; channel += 1) {
    const upper = mixed(pixels, (y0 + x0) * channels + channel, (y0 + x1) * channels + channel, right);
    const lower = mixed(pixels, (y1 + x0) * channels + channel, (y1 + x1) * channels + channel, right);
    colour[channel] = (colour[channel] as number) + upper + (lower - upper) * down;
  }
}

function mixed(pixels: Uint8Array, first: number, second: number, share: number): number {
  const one = pixels[first] as number;
  return one + ((pixels[second] as number) - one) * share;
}

function inside(at: number, size: number): number {
  if (at < 0) return 0;
  return at < size ? at : size - 1;
}
