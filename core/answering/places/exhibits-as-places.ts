import type { Exhibit } from '#contract/venue/exhibit.ts';
import type { Place, Venue } from '#contract/venue/venue.ts';

/** Exhibits as they are looked for: by their own names, in the rooms that they are in. */
export interface ExhibitPlace {
  readonly exhibitId: Exhibit['id'];
  /** The room under the exhibit's name; it has no sign of its own. */
  readonly place: Place;
}

/** The exhibits of a venue as they are looked for, in its order. */
export function exhibitsAsPlaces({ places, exhibits }: Pick<Venue, 'places' | 'exhibits'>): ExhibitPlace[] {
  const byId = new Map(places.map((place) => [place.id, place]));
  return exhibits.flatMap(({ id, placeId, title }) => {
    const room = byId.get(placeId);
    // No kind of place has this icon: nobody who asks for a hall means all that is in it.
    return room ? [{ exhibitId: id, place: { ...room, name: title, names: [], sign: '', icon: 'signpost' } }] : [];
  });
}
