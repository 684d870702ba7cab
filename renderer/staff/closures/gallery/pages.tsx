import type { ReactNode } from 'react';
import type { Language } from '#contract/base/language.ts';
import { hall } from '../../../gallery/fixtures/hall.ts';
import { closableThings } from '../closable-things.ts';
import { ClosurePage } from '../closure.tsx';
import { ClosuresList } from '../closures-list.tsx';
import type { closuresScreens } from './screens.ts';

const nothing = () => undefined;

const things = closableThings(
  {
    passages: [
      {
        id: 'lift',
        name: { 'zh-CN': '电梯', en: 'the lift', ja: 'エレベーター', ko: '엘리베이터' },
        by: 'lift',
        placeIds: [],
      },
    ],
    closed: [{ of: 'passage', id: 'lift', reason: 'repair', until: '2026-11-23T07:30:00.000Z' }],
  },
  hall.places,
);

/** What can be closed, as the gallery shows it. */
export const closuresPages: Readonly<Record<(typeof closuresScreens)[number], (language: Language) => ReactNode>> = {
  closures: () => <ClosuresList things={things} containing="" onOpen={nothing} onFind={nothing} onBack={nothing} />,
  closure: () =>
    things[0] && <ClosurePage thing={things[0]} onClose={nothing} onOpenAgain={nothing} onBack={nothing} />,
};
