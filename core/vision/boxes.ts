import type { FaceBox, Picture } from '#contract/process/vision-process.ts';

/** A box that may hold a face, and how sure the detector is. */
export interface Scored {
  readonly box: FaceBox;
  readonly score: number;
}

/** Of boxes that overlap by more than this share of both together only the surest is a face of its own. */
const overlapOfOne = 0.4;

/** The boxes that are faces of their own, the surest first. */
export function withoutRepeats<Box extends Scored>(candidates: readonly Box[]): readonly Box[] {
  const kept: Box[] = [];
  for (const candidate of candidates.toSorted((one, other) => other.score - one.score)) {
    if (kept.every(({ box }) => overlapOf(box, candidate.box) <= overlapOfOne)) kept.push(candidate);
  }
  return kept;
}

function overlapOf(one: FaceBox, other: FaceBox): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  if (width <= 0 || height <= 0) return 0;
  const shared = width * height;
  return shared / (one.width * one.height + other.width * other.height - shared);
}

/** The whole picture, and as much beside or below it as gives it the form of what a detector is fed. */
export function paddedBox({ width, height }: Pick<Picture, 'width' | 'height'>, aspect: number): FaceBox {
  return { x: 0, y: 0, width: Math.max(width, height * aspect), height: Math.max(height, width / aspect) };
}

/** A square of the box's height about its middle. */
export function squareBox({ x, y, width, height }: FaceBox): FaceBox {
  return { x: x + (width - height) / 2, y, width: height, height };
}

/** The box so many times as large about its middle, less where the picture ends, and moved into the picture. */
export function surroundings(box: FaceBox, times: number, picture: Pick<Picture, 'width' | 'height'>): FaceBox {
  const scale = Math.min(times, (picture.width - 1) / box.width, (picture.height - 1) / box.height);
  const [width, height] = [box.width * scale, box.height * scale];
  const moved = (start: number, size: number, limit: number) => Math.max(0, Math.min(start, limit - 1 - size));
  return {
    x: moved(box.x + (box.width - width) / 2, width, picture.width),
    y: moved(box.y + (box.height - height) / 2, height, picture.height),
    width,
    height,
  };
}

/** The face that somebody in front of the camera means: the largest, unless another stands nearer the middle. */
export function mainFirst<Face extends { readonly box: FaceBox }>(
  faces: readonly Face[],
  { width, height }: Pick<Picture, 'width' | 'height'>,
): readonly Face[] {
  const weightOf = ({ box }: Face) => {
    const aside = (box.x + box.width / 2 - width / 2) ** 2 + (box.y + box.height / 2 - height / 2) ** 2;
    return box.width * box.height - 2 * aside;
  };
  return faces.toSorted((one, other) => weightOf(other) - weightOf(one));
}
