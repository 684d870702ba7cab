import type { Embedding, Picture, Sight } from '#contract/process/vision-process.ts';
import { mainFirst } from './boxes.ts';
import { guidanceOf } from './guidance.ts';
import { qualityOf } from './quality.ts';
import type { FaceRecognizer } from './recognizer.ts';

/** More faces than this are not told of. */
const mostFaces = 4;

/**
 * Looks at a picture: who stands there, how they stand, and who they are, if they stand well. What was made of the picture
 * on the way is overwritten; the picture itself is the caller's.
 */
export async function lookAt(recognizer: FaceRecognizer, picture: Picture): Promise<Sight> {
  const startMs = performance.now();
  const found = mainFirst(await recognizer.find(picture), picture).slice(0, mostFaces);
  const faces = found.map((face) => ({ ...face, quality: qualityOf(picture, face) }));
  const guidance = guidanceOf(faces, picture);
  const [main] = found;
  const standsWell = guidance === 'good' && main !== undefined;
  const embedding = standsWell ? ofLengthOne(await recognizer.embed(picture, main)) : null;
  const liveness = standsWell ? await recognizer.liveness(picture, main) : null;
  recognizer.wipe();
  return { guidance, faces, embedding, liveness, tookMs: performance.now() - startMs };
}

/** The same description with length 1, in its own place. */
export function ofLengthOne(embedding: Embedding): Embedding {
  const length = Math.sqrt(embedding.reduce((sum, value) => sum + value * value, 0));
  for (let at = 0; at < embedding.length; at += 1) embedding[at] = (embedding[at] as number) / (length || 1);
  return embedding;
}
