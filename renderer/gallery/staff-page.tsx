import type { ReactNode } from 'react';
import type { Language } from '#contract/base/language.ts';
import { drawAnswer } from '../screen.tsx';
import { arrivalsPages } from '../staff/arrivals/gallery/pages.tsx';
import { checkPages } from '../staff/check/gallery/pages.tsx';
import { closuresPages } from '../staff/closures/gallery/pages.tsx';
import { consolePages } from '../staff/console/gallery/pages.tsx';
import { deskPages } from '../staff/desk/gallery/pages.tsx';
import { doorPages } from '../staff/door/gallery/pages.tsx';
import { DrawAnswerContext } from '../staff/draw-answer.ts';
import { facesPages } from '../staff/faces/gallery/pages.tsx';
import { noticesPages } from '../staff/notices/gallery/pages.tsx';
import { pinsPages } from '../staff/pins/gallery/pages.tsx';
import { questionsPages } from '../staff/questions/gallery/pages.tsx';
import { readingsPages } from '../staff/readings/gallery/pages.tsx';
import { standPages } from '../staff/stand/gallery/pages.tsx';
import { trailPages } from '../staff/trail/gallery/pages.tsx';
import { versionsPages } from '../staff/versions/gallery/pages.tsx';
import type { StaffScreenId } from './staff-screens.ts';

const pages: Readonly<Record<StaffScreenId, (language: Language) => ReactNode>> = {
  ...doorPages,
  ...deskPages,
  ...pinsPages,
  ...trailPages,
  ...questionsPages,
  ...checkPages,
  ...readingsPages,
  ...versionsPages,
  ...noticesPages,
  ...consolePages,
  ...arrivalsPages,
  ...facesPages,
  ...closuresPages,
  ...standPages,
};

/** The staff's pages, as the gallery shows them. */
export function staffPageOf(id: StaffScreenId, language: Language): ReactNode {
  return <DrawAnswerContext value={drawAnswer}>{pages[id](language)}</DrawAnswerContext>;
}
