import type { ReactNode } from 'react';
import type { Language } from '#contract/base/language.ts';
import { closedLift } from '../../../gallery/fixtures/closed-lift.ts';
import { hall } from '../../../gallery/fixtures/hall.ts';
import { closableThings } from '../../closable-things.ts';
import { ClosurePage } from '../closure.tsx';
import { ClosuresList } from '../closures-list.tsx';
import type { closuresScreens } from './screens.ts';

const nothing = () => undefined;

const things = closableThings(closedLift, hall.places);

/** What can be closed, as the gallery shows it. */
export const closuresPages: Readonly<Record<(typeof closuresScreens)[number], (language: Language) => ReactNode>> = {
  closures: () => <ClosuresList things={things} containing="" onOpen={nothing} onFind={nothing} onBack={nothing} />,
  closure: () =>
    things[0] && <ClosurePage thing={things[0]} onClose={nothing} onOpenAgain={nothing} onBack={nothing} />,
};
