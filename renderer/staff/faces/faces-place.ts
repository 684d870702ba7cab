import type { Candidate, HeldFace } from '#contract/page/face.ts';

/** The faces that are held, one of them, or the way to another. */
export type FacesPlace =
  | { readonly at: 'faces' | 'face-code' | 'face-receipt' }
  | { readonly at: 'face-offer'; readonly code: string; readonly candidate: Candidate }
  | { readonly at: 'face'; readonly face: HeldFace };

/** One step back towards the list; null out of the room. */
export function stepBackInFaces({ at }: FacesPlace): FacesPlace | null {
  if (at === 'faces') return null;
  return { at: at === 'face-offer' ? 'face-code' : 'faces' };
}
