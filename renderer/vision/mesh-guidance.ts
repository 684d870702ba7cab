import { cameraPicture } from '#contract/page/face.ts';
import type { MeshFace } from '#contract/page/mesh.ts';
import { type Guidance, standing } from '#contract/page/vision.ts';
import { type Light, lightOf } from './light.ts';
import { type Pose, type PoseBox, poseOf } from './pose.ts';

/** What a picture is worth. */
export interface Standing {
  /** The first thing that whoever stands there can do. */
  readonly guidance: Guidance;
  /** How well they stand, by pose and size: 1 straight and of the best size, less for whatever else, and above 0 where they stand well. */
  readonly score: number;
}

const { widthPx, heightPx } = cameraPicture;
/** Beyond these somebody looks past the camera. */
const mostYawDeg = 25;
const mostPitchDeg = 25;
/** A face of this height, as a fraction of the picture's, is described best. */
const bestSize = 0.45;

/** How somebody stands, by the mesh of each face in a picture. What it is worked out from is the caller's. */
export function standingOf(meshes: readonly MeshFace[], pixels: Uint8Array): Standing {
  const [pose, ...others] = meshes.map(poseOf).toSorted((one, other) => other.box.height - one.box.height);
  if (!pose) return { guidance: 'no-face', score: 0 };
  return { guidance: guidanceOf(pose, others, lightOf(pixels, pose.box)), score: scoreOf(pose) };
}

function guidanceOf({ box, ...pose }: Pose, others: readonly Pose[], { brightness, glare }: Light): Guidance {
  const size = box.height / heightPx;
  if (others.some((other) => other.box.height >= box.height * standing.besides)) return 'two-faces';
  if (size < standing.farthest) return 'too-far';
  if (size > standing.nearest) return 'too-close';
  if (!isInside(box)) return 'to-the-middle';
  if (brightness < standing.brightEnough && glare > standing.mostGlare) return 'backlit';
  if (brightness < standing.darkest) return 'too-dark';
  return looksHere(pose) ? 'good' : 'look-here';
}

function looksHere({ yawDeg, pitchDeg, tiltDeg }: Omit<Pose, 'box'>): boolean {
  return (
    Math.abs(yawDeg) <= mostYawDeg && Math.abs(pitchDeg) <= mostPitchDeg && Math.abs(tiltDeg) <= standing.mostTiltDeg
  );
}

function isInside({ x, y, width, height }: PoseBox): boolean {
  return x >= 0 && y >= 0 && x + width <= widthPx && y + height <= heightPx;
}

function scoreOf({ box, yawDeg, pitchDeg, tiltDeg }: Pose): number {
  const away = [yawDeg / mostYawDeg, pitchDeg / mostPitchDeg, tiltDeg / standing.mostTiltDeg];
  const straight = 1 - away.reduce((sum, part) => sum + Math.abs(part), 0) / 4;
  return straight * (1 - Math.abs(box.height / heightPx - bestSize));
}
