/** A picture that lies under a plan to be traced: in this page alone, never in the draft. */
export interface Backdrop {
  /** What the canvas has drawn, as an address that an image takes. */
  readonly source: string;
  readonly isShown: boolean;
}

/** Those of floors, by the id of the floor's part. */
export type Backdrops = ReadonlyMap<string, Backdrop>;

/** Of a picture as the canvas gives it, WebP in base64. */
export function backdropOf(webp: string): Backdrop {
  return { source: `data:image/webp;base64,${webp}`, isShown: true };
}

/** Puts a picture under the plan of a floor in the place of the one that lay there, or takes it away. */
export function withBackdrop(before: Backdrops, partId: string, backdrop: Backdrop | null): Backdrops {
  const others = [...before].filter(([id]) => id !== partId);
  return new Map(backdrop ? [...others, [partId, backdrop]] : others);
}
