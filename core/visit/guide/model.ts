export interface GuideLocation {
  readonly kind: 'place';
  readonly placeId: string;
  /** Others that were asked for in the same words, the nearest first. */
  readonly otherIds: readonly string[];
}
