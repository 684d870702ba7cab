import type { Embedding } from '#contract/process/vision-process.ts';
import { seal, unseal } from '../system/sealing.ts';

const about = 'yingbin.vision.description';

/** The numbers of a description under a key of both processes. */
export function sealDescription(key: Uint8Array, { buffer, byteOffset, byteLength }: Embedding): Uint8Array {
  return seal(key, about, new Uint8Array(buffer, byteOffset, byteLength));
}

/** The description; null where it was sealed under another key: the visit that it belongs to is over. */
export function openDescription(key: Uint8Array, sealed: Uint8Array): Embedding | null {
  const opened = unseal(key, about, sealed);
  if (!opened) return null;
  const embedding = new Float32Array(opened.byteLength / Float32Array.BYTES_PER_ELEMENT);
  new Uint8Array(embedding.buffer).set(opened);
  opened.fill(0);
  return embedding;
}
