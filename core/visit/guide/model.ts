export interface GuideLocation {
  readonly kind: 'place';
  readonly placeId: string;
}
