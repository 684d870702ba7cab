import { z } from 'zod';
import { modelNameSchema } from '../base/model.ts';

/**
 * What became of the recogniser of faces: it is not installed (`missing`), its terms were not accepted (`terms`), its
 * files are not those that were installed (`altered`) or none of its kind (`damaged`), it is being loaded (`starting`),
 * sees (`ready`), or its process keeps ending (`failed`).
 */
export const visionStateSchema = z.enum(['missing', 'terms', 'altered', 'damaged', 'starting', 'ready', 'failed']);

/** The recogniser that is set, for whoever looks after the terminal. */
export const visionReportSchema = z.strictObject({ recognizer: modelNameSchema, state: visionStateSchema });
export type VisionReport = z.infer<typeof visionReportSchema>;

/**
 * What a person in front of the camera can do next. `good`: nothing, the face stands well. Two faces in one frame are
 * two people, and nobody is recognised in it.
 */
export const guidanceSchema = z.enum([
  'good',
  'no-face',
  'two-faces',
  'too-far',
  'too-close',
  'to-the-middle',
  'look-here',
  'too-dark',
  'backlit',
  'hold-still',
]);
export type Guidance = z.infer<typeof guidanceSchema>;

/** How somebody has to stand so that they are described well, whoever looks: the vision process, or the mesh in the page. */
export const standing = {
  /** Height of a face as a fraction of the picture's: nearer or farther it is described less well, or cut off. */
  nearest: 0.75,
  farthest: 0.2,
  /** Of two faces the smaller is a person of its own from this share of the larger one's height on, not one who passes behind. */
  besides: 0.55,
  /** Brightness of a face, 0 black to 1 white. */
  darkest: 0.16,
  brightEnough: 0.35,
  /** So much brighter is what stands behind somebody against the light. */
  mostGlare: 0.4,
  /** The line of the eyes leans no more. */
  mostTiltDeg: 25,
} as const;
