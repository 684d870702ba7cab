import type { Guidance } from '#contract/page/vision.ts';
import type { Picture, SeenFace } from '#contract/process/vision-process.ts';

/** Height of a face as a fraction of the picture's: nearer or farther it is described less well, or cut off. */
const nearest = 0.75;
const farthest = 0.2;
/** Of two faces the smaller is a person of its own from this share of the larger one's height on, not one who passes behind. */
const besides = 0.55;
/** Beyond these a face does not look at the camera. */
const mostTurn = 0.28;
const mostTiltDeg = 25;
const darkest = 0.16;
/** So much brighter is what stands behind somebody against the light. */
const mostGlare = 0.4;
const brightEnough = 0.35;
const leastSharpness = 0.012;

/** What somebody can do so that they are seen well; the first thing that is to be done. The main face comes first. */
export function guidanceOf(faces: readonly SeenFace[], picture: Pick<Picture, 'width' | 'height'>): Guidance {
  const [face, ...others] = faces;
  if (!face) return 'no-face';
  const { quality, box } = face;
  if (others.some((other) => other.box.height >= box.height * besides)) return 'two-faces';
  if (quality.size < farthest) return 'too-far';
  if (quality.size > nearest) return 'too-close';
  if (!isInside(box, picture)) return 'to-the-middle';
  if (quality.brightness < brightEnough && quality.glare > mostGlare) return 'backlit';
  if (quality.brightness < darkest) return 'too-dark';
  if (Math.abs(quality.turn) > mostTurn || Math.abs(quality.tiltDeg) > mostTiltDeg) return 'look-here';
  return quality.sharpness < leastSharpness ? 'hold-still' : 'good';
}

function isInside({ x, y, width, height }: SeenFace['box'], picture: Pick<Picture, 'width' | 'height'>): boolean {
  return x >= 0 && y >= 0 && x + width <= picture.width && y + height <= picture.height;
}
