import { exhibitFor, museumPlaces, museumTrails } from '../../gallery/fixtures/exhibits.ts';
import { type GalleryScreen, plain } from '../../gallery/fixtures/gallery-screen.ts';

const inMuseum = { venue: 'museum', places: museumPlaces } as const;

/** The screens of this room in the gallery. */
export const exhibitScreens: readonly GalleryScreen[] = [
  { id: 'exhibits', ...inMuseum, screen: () => ({ name: 'exhibits', placeId: null }) },
  { id: 'exhibits-room', ...inMuseum, screen: () => ({ name: 'exhibits', placeId: 'hall-2' }) },
  { id: 'exhibit-number', ...inMuseum, screen: plain('exhibit-number') },
  {
    id: 'exhibit',
    ...inMuseum,
    screen: (language) => ({ name: 'exhibit', exhibit: exhibitFor('child', language) }),
  },
  {
    id: 'exhibit-expert',
    ...inMuseum,
    screen: (language) => ({ name: 'exhibit', exhibit: exhibitFor('expert', language) }),
  },
  {
    id: 'picture',
    ...inMuseum,
    page: 'picture',
    screen: (language) => ({ name: 'exhibit', exhibit: exhibitFor('adult', language) }),
  },
  {
    id: 'exhibit-depths',
    ...inMuseum,
    screen: (language) => ({
      name: 'exhibit-depths',
      title: exhibitFor('child', language).text.title,
      depth: 'child',
    }),
  },
  {
    id: 'trail',
    ...inMuseum,
    screen: () => {
      const trail = museumTrails[0];
      if (!trail) throw new Error('the sample has no trail');
      return { name: 'trail', trail };
    },
  },
];
