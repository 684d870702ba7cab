import { type Language, pickText } from '#contract/base/language.ts';
import type { PlaceSuggestion } from '#contract/page/guide.ts';
import type { Place } from '#contract/venue/venue.ts';
import { type GalleryScreen, plain } from '../../gallery/fixtures/gallery-screen.ts';
import type { GalleryVenue } from '../../gallery/fixtures/gallery-venue.ts';
import { hall } from '../../gallery/fixtures/hall.ts';
import { galleryGoals, placesOnPlans } from './routes.ts';

/** The screens of this room in the gallery. */
export const guideScreens: readonly GalleryScreen[] = [
  { id: 'finder', screen: plain('finder') },
  { id: 'find', screen: plain('find') },
  {
    id: 'place',
    moment: 'break',
    screen: (_language, venue) => {
      const place = venue.places[0];
      if (!place) throw new Error('the fixture has no place');
      return { name: 'place', place, others: othersIn(venue) };
    },
  },
  {
    id: 'way',
    places: placesOnPlans,
    screen: (_language, venue) => ({
      name: 'place',
      place: placeOf(venue, galleryGoals[venue.kind]),
      others: othersIn(venue),
    }),
  },
  {
    id: 'way-around',
    places: placesOnPlans,
    closedPlaces: ({ kind }) => [{ placeId: galleryGoals[kind], reason: 'cleaning', until: null }],
    screen: (_language, venue) => ({ name: 'place', place: placeOf(venue, galleryGoals[venue.kind]), others: [] }),
  },
  {
    id: 'way-refused',
    places: placesOnPlans,
    // Of this one the gallery knows no way.
    screen: (_language, venue) => ({ name: 'place', place: placeOf(venue, 'lift', 'west-lift'), others: [] }),
  },
];

/** In a mall there are several of what is asked for. */
function othersIn({ kind, places }: GalleryVenue): Place[] {
  return kind === 'mall' ? places.slice(1, 4) : [];
}

function placeOf({ places }: GalleryVenue, ...ids: readonly string[]): Place {
  const place = places.find(({ id }) => ids.includes(id));
  if (!place) throw new Error(`the sample has no place ${ids.join(' or ')}`);
  return place;
}

/** What the gallery's typing finds of places, so that places with signs are looked at too. */
export function galleryPlaces(language: Language): readonly PlaceSuggestion[] {
  return hall.places.slice(0, 3).map(({ id, sign, name }) => {
    const { text, language: writtenIn } = pickText(name, language);
    return { placeId: id, sign, title: text, language: writtenIn, matched: [[0, 1]] };
  });
}
