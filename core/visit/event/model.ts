export interface EventLocation {
  readonly kind: 'event';
  readonly eventId: string;
}
