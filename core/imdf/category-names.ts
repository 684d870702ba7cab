import type { IconName } from '#contract/venue/venue.ts';

/** What a place with this picture is as an amenity; null: it is an occupant. */
export function amenityFor(icon: IconName): string | null {
  switch (icon) {
    case 'lift':
      return 'elevator';
    case 'parking':
      return 'parking';
    case 'wifi':
      return 'wifi';
    case 'info':
      return 'information';
    case 'ticket':
      return 'ticketing';
    case 'phone':
      return 'phone';
    default:
      return null;
  }
}

export function occupantFor(icon: IconName): string {
  switch (icon) {
    case 'food':
      return 'restaurant';
    case 'shop':
    case 'gift':
      return 'shopping';
    case 'medical':
      return 'pharmacy';
    case 'coins':
      return 'bank';
    default:
      return 'unspecified';
  }
}
