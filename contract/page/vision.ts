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
