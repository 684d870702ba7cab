import { answerScreens } from '../answer/gallery/screens.ts';
import { askingScreens } from '../asking/gallery/screens.ts';
import { checkinScreens } from '../checkin/gallery/screens.ts';
import { eventScreens } from '../event/gallery/screens.ts';
import { exhibitScreens } from '../exhibit/gallery/screens.ts';
import { guideScreens } from '../guide/gallery/screens.ts';
import { handoverScreens } from '../handover/gallery/screens.ts';
import { matterScreens } from '../matter/gallery/screens.ts';
import { visitScreens } from '../visit/gallery/screens.ts';
import { type GalleryScreen, plain } from './fixtures/gallery-screen.ts';
import { type StaffScreenId, staffScreenIds } from './staff-screens.ts';

/** A screen that the gallery draws. */
export interface DrawnScreen extends GalleryScreen {
  /** A page of the staff's, where no visitor is. */
  readonly staff?: StaffScreenId;
}

/** Every screen that can be met at the terminal, by id: each is reached by a journey through the real core. */
export const galleryScreens: readonly DrawnScreen[] = [
  ...visitScreens,
  ...askingScreens,
  ...answerScreens,
  ...guideScreens,
  ...checkinScreens,
  ...handoverScreens,
  ...matterScreens,
  ...exhibitScreens,
  ...eventScreens,
  ...staffScreenIds.map((id) => ({ id, staff: id, screen: plain('home') })),
];
