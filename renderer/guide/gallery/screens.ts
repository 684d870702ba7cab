import { type Language, pickText } from '#contract/base/language.ts';
import type { PlaceSuggestion } from '#contract/page/guide.ts';
import { type GalleryScreen, plain } from '../../gallery/fixtures/gallery-screen.ts';
import { hall } from '../../gallery/fixtures/hall.ts';

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
      return { name: 'place', place };
    },
  },
];

/** What the gallery's typing finds of places, so that places with signs are looked at too. */
export function galleryPlaces(language: Language): readonly PlaceSuggestion[] {
  return hall.places.slice(0, 3).map(({ id, sign, name }) => {
    const { text, language: writtenIn } = pickText(name, language);
    return { placeId: id, sign, title: text, language: writtenIn, matched: [[0, 1]] };
  });
}
