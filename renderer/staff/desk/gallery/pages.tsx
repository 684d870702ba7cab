import type { ReactNode } from 'react';
import type { StaffRole } from '#contract/base/authority.ts';
import type { Language } from '#contract/base/language.ts';
import { closedLift } from '../../../gallery/fixtures/closed-lift.ts';
import { hall } from '../../../gallery/fixtures/hall.ts';
import { closableThings } from '../../closable-things.ts';
import type { DayAtDesk } from '../day-at-desk.ts';
import { FirstPage } from '../first-page.tsx';
import { nearThings } from '../near-things.ts';
import type { deskScreens } from './screens.ts';

const nothing = () => undefined;

const attendants: DayAtDesk = {
  arrivals: { expected: 24, arrived: 9, unseen: 3 },
  notices: { shown: 1, coming: 2 },
  questions: null,
  content: null,
  versions: null,
  check: { concerns: 2 },
  closures: { closed: 1 },
  near: nearThings(closableThings(closedLift, hall.places), ['toilet']),
};

const publishers: DayAtDesk = {
  ...attendants,
  arrivals: { expected: 0, arrived: 0, unseen: 0 },
  notices: { shown: 0, coming: 0 },
  questions: { open: 12, marked: 2 },
  content: { changed: 3 },
  versions: { given: { id: 16, version: 16 }, next: { id: 17, version: 17, state: 'coming' } },
  check: { concerns: 0 },
  closures: { closed: 0 },
  near: nearThings(closableThings({ passages: [], closed: [] }, hall.places), ['toilet']),
};

function firstPage(role: StaffRole, day: DayAtDesk): ReactNode {
  const trail = role === 'publisher' ? { onTrail: nothing } : {};
  return <FirstPage role={role} day={day} onRoom={nothing} onThing={nothing} onPins={nothing} {...trail} />;
}

/** Where the desk begins, as the gallery shows it. */
export const deskPages: Readonly<Record<(typeof deskScreens)[number], (language: Language) => ReactNode>> = {
  desk: () => firstPage('attendant', attendants),
  'desk-publisher': () => firstPage('publisher', publishers),
};
