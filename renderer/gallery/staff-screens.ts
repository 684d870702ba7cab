import { arrivalsScreens } from '../staff/arrivals/gallery/screens.ts';
import { checkScreens } from '../staff/check/gallery/screens.ts';
import { closuresScreens } from '../staff/closures/gallery/screens.ts';
import { consoleScreens } from '../staff/console/gallery/screens.ts';
import { deskScreens } from '../staff/desk/gallery/screens.ts';
import { doorScreens } from '../staff/door/gallery/screens.ts';
import { facesScreens } from '../staff/faces/gallery/screens.ts';
import { noticesScreens } from '../staff/notices/gallery/screens.ts';
import { pinsScreens } from '../staff/pins/gallery/screens.ts';
import { questionsScreens } from '../staff/questions/gallery/screens.ts';
import { readingsScreens } from '../staff/readings/gallery/screens.ts';
import { standScreens } from '../staff/stand/gallery/screens.ts';
import { trailScreens } from '../staff/trail/gallery/screens.ts';
import { versionsScreens } from '../staff/versions/gallery/screens.ts';

/** The staff's pages of the gallery, by id. */
export const staffScreenIds = [
  ...doorScreens,
  ...deskScreens,
  ...pinsScreens,
  ...trailScreens,
  ...questionsScreens,
  ...checkScreens,
  ...readingsScreens,
  ...versionsScreens,
  ...noticesScreens,
  ...consoleScreens,
  ...arrivalsScreens,
  ...facesScreens,
  ...closuresScreens,
  ...standScreens,
] as const;
export type StaffScreenId = (typeof staffScreenIds)[number];
