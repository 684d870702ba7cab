import { type GalleryScreen, plain } from '../../gallery/fixtures/gallery-screen.ts';

/** Drawn and held to the same rules, but nowhere to be met yet: the ability does not exist. */
export const checkinScreens: readonly GalleryScreen[] = [
  { id: 'check-in-done', page: 'check-in-done', screen: plain('home') },
];
