import type { Depth } from '#contract/venue/exhibit.ts';

export type ExhibitLocation =
  | { readonly kind: 'exhibits'; readonly placeId: string | null }
  | { readonly kind: 'exhibit' | 'exhibit-depths'; readonly exhibitId: string }
  | { readonly kind: 'trail'; readonly trailId: string };

/** What the visit remembers of it, wherever the visitor is. */
export interface ExhibitMemory {
  /** For whom exhibits are told. */
  readonly depth: Depth;
}
