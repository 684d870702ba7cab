import type { NamedPlace } from '#contract/page/guide.ts';
import type { VenueFace } from '#contract/page/terminal.ts';
import type { Trail } from '#contract/venue/exhibit.ts';

/** The rooms that a trail leads through, in its order; who stays in one walks nowhere. */
export function roomsOf(
  { exhibitIds }: Pick<Trail, 'exhibitIds'>,
  { exhibits }: Pick<VenueFace, 'exhibits'>,
  places: readonly NamedPlace[],
): readonly NamedPlace[] {
  const rooms = exhibitIds.flatMap((id) => {
    const placeId = exhibits.find((exhibit) => exhibit.id === id)?.placeId;
    return places.find((place) => place.id === placeId) ?? [];
  });
  return rooms.filter((room, index) => room.id !== rooms[index - 1]?.id);
}

/** How long a trail takes: walking, and staying at each exhibit. */
export function minutesOfTrail({ exhibitIds, minutesEach }: Trail, walkingSeconds: number): number {
  return Math.ceil(walkingSeconds / 60) + exhibitIds.length * minutesEach;
}
