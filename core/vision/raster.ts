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
const mostAveraged = 4;
/** How much of red, green and blue makes the brightness of a point (ITU-R BT.601). */
const greyShares = [0.299, 0.587, 0.114] as const;

/**
 * What a network is fed: the placed part of a picture as planes of floats, one after the other, of (value - mean) /
 * divisor. Between points it is interpolated; where the part is made smaller, the nearest points are averaged. Beyond
 * the picture's edge all is black. The target is overwritten whole.
 */
export function rasterise(picture: Picture, placing: Placing, input: NetworkInput, target: Float32Array): Float32Array {
  const { width, height, mean, divisor } = input;
  const [a, b, c, d, e, f] = placing;
  const averaged = Math.min(mostAveraged, Math.max(1, Math.round(Math.hypot(a, d))));
  const offsets = Float64Array.from({ length: averaged }, (_, part) => (part + 0.5) / averaged - 0.5);
  const colour = new Float64Array(3);
  const store = storeOf(input, target, 1 / (averaged * averaged * divisor), mean / divisor);
  if (averaged > 1 && b === 0 && d === 0) {
    const columns = nearestTo({ count: width, step: a, start: c, most: picture.width }, offsets);
    const rows = nearestTo({ count: height, step: e, start: f, most: picture.height }, offsets);
    addUpright(colour, picture, { columns, rows, averaged }, store);
    return target;
  }
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const px = a * x + b * y + c;
      const py = d * x + e * y + f;
      if (averaged === 1) addBetween(colour, picture, px, py);
      else addNearest(colour, picture, px, py, placing, offsets);
      store(y * width + x, colour);
      colour[0] = colour[1] = colour[2] = 0;
    }
  }
  return target;
}

/** Puts a colour that was summed up where the network wants it. */
function storeOf({ width, height, colours }: NetworkInput, target: Float32Array, scale: number, shift: number) {
  const plane = width * height;
  if (colours === 'grey') {
    const [redShare, greenShare, blueShare] = greyShares;
    return (at: number, sum: Float64Array) => {
      const [red, green, blue] = [sum[0] as number, sum[1] as number, sum[2] as number];
      target[at] = (red * redShare + green * greenShare + blue * blueShare) * scale - shift;
    };
  }
  const first = colours === 'rgb' ? 0 : 2;
  return (at: number, sum: Float64Array) => {
    target[at] = (sum[first] as number) * scale - shift;
    target[at + plane] = (sum[1] as number) * scale - shift;
    target[at + 2 * plane] = (sum[2 - first] as number) * scale - shift;
  };
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

interface Line {
  /** How many points are made, each so far from the last. */
  readonly count: number;
  readonly step: number;
  readonly start: number;
  /** How many the picture has. */
  readonly most: number;
}

/** The points of the picture that are nearest to places spread evenly about each that is made; -1 beyond its edge. */
function nearestTo({ count, step, start, most }: Line, offsets: Float64Array): Int32Array {
  const nearest = new Int32Array(count * offsets.length);
  for (let at = 0; at < nearest.length; at += 1) {
    const made = Math.floor(at / offsets.length);
    const point = Math.round(step * made + start + step * (offsets[at % offsets.length] as number));
    nearest[at] = point < 0 || point >= most ? -1 : point;
  }
  return nearest;
}

interface Nearest {
  readonly columns: Int32Array;
  readonly rows: Int32Array;
  readonly averaged: number;
}

/** A part that is not turned: its columns and rows are worked out once for all points that are made. */
function addUpright(
  sum: Float64Array,
  picture: Picture,
  { columns, rows, averaged }: Nearest,
  store: (at: number, sum: Float64Array) => void,
): void {
  let made = 0;
  for (let y = 0; y < rows.length; y += averaged) {
    for (let x = 0; x < columns.length; x += averaged) {
      for (let at = y; at < y + averaged; at += 1) addRow(sum, picture, rows[at] as number, columns, x, x + averaged);
      store(made, sum);
      sum[0] = sum[1] = sum[2] = 0;
      made += 1;
    }
  }
}

/** Adds the colours of some points of one row of the picture. */
function addRow(
  sum: Float64Array,
  { width, channels, pixels }: Picture,
  row: number,
  columns: Int32Array,
  from: number,
  to: number,
): void {
  if (row < 0) return;
  let [red, green, blue] = [0, 0, 0];
  for (let at = from; at < to; at += 1) {
    const column = columns[at] as number;
    if (column < 0) continue;
    const start = (row * width + column) * channels;
    red += pixels[start] as number;
    green += pixels[start + 1] as number;
    blue += pixels[start + 2] as number;
  }
  sum[0] = (sum[0] as number) + red;
  sum[1] = (sum[1] as number) + green;
  sum[2] = (sum[2] as number) + blue;
}

/** Adds the colours of the points that are nearest to places spread evenly about one. */
function addNearest(
  sum: Float64Array,
  { width, height, channels, pixels }: Picture,
  x: number,
  y: number,
  [a, b, , d, e]: Placing,
  offsets: Float64Array,
): void {
  let [red, green, blue] = [0, 0, 0];
  for (let down = 0; down < offsets.length; down += 1) {
    const below = offsets[down] as number;
    for (let across = 0; across < offsets.length; across += 1) {
      const beside = offsets[across] as number;
      const column = Math.round(x + a * beside + b * below);
      const row = Math.round(y + d * beside + e * below);
      if (column < 0 || row < 0 || column >= width || row >= height) continue;
      const start = (row * width + column) * channels;
      red += pixels[start] as number;
      green += pixels[start + 1] as number;
      blue += pixels[start + 2] as number;
    }
  }
  sum[0] = red;
  sum[1] = green;
  sum[2] = blue;
}
