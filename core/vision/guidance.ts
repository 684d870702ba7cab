import { type Guidance, standing } from '#contract/page/vision.ts';
import type { Picture, SeenFace } from '#contract/process/vision-process.ts';

/** Beyond this a face does not look at the camera. */
const mostTurn = 0.28;
const leastSharpness = 0.012;

/** What somebody can do so that they are seen well; the first thing that is to be done. The main face comes first. */
export function guidanceOf(faces: readonly SeenFace[], picture: Pick<Picture, 'width' | 'height'>): Guidance {
  const [face, ...others] = faces;
  if (!face) return 'no-face';
  const { quality, box } = face;
  if (others.some((other) => other.box.height >= box.height * standing.besides)) return 'two-faces';
  if (quality.size < standing.farthest) return 'too-far';
  if (quality.size > standing.nearest) return 'too-close';
  if (!isInside(box, picture)) return 'to-the-middle';
  if (quality.brightness < standing.brightEnough && quality.glare > standing.mostGlare) return 'backlit';
  if (quality.brightness < standing.darkest) return 'too-dark';
  if (Math.abs(quality.turn) > mostTurn || Math.abs(quality.tiltDeg) > standing.mostTiltDeg) return 'look-here';
  if (quality.sharpness >= leastSharpness) return 'good';
  // In half light points differ little however still somebody stands.
  return quality.brightness < standing.brightEnough ? 'too-dark' : 'hold-still';
}

function isInside({ x, y, width, height }: SeenFace['box'], picture: Pick<Picture, 'width' | 'height'>): boolean {
  return x >= 0 && y >= 0 && x + width <= picture.width && y + height <= picture.height;
}
