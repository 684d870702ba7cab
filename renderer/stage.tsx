import { createContext, type ReactNode, useContext } from 'react';
import { type Language, type Localized, pickText } from '#contract/base/language.ts';
import type { ClosedPlace } from '#contract/page/closures.ts';
import type { ShownNotice } from '#contract/page/notices.ts';
import type { HearingReason } from '#contract/page/speech.ts';
import type { VenueFace } from '#contract/page/terminal.ts';
import type { VisitState } from '#contract/page/visit.ts';
import type { Openings } from '#contract/venue/hours.ts';
import type { VisitorCalls } from './core-calls.ts';
import type { Moment } from './i18n/opening-words.ts';
import type { Say } from './messages.ts';

/** Which of the three panels the page is drawn for. */
export type Panel = 'portrait' | 'landscape' | 'compact';

/** What this terminal can do beside touch; a missing ability removes its key. */
export interface Abilities {
  readonly listens: boolean;
  readonly speaks: boolean;
  /** Why the visitor's language is not heard, or only in part. */
  readonly hearingReason?: HearingReason | null;
  /** Whether the page has a camera. */
  readonly sees?: boolean;
}

/** All that a screen is a function of, and the ways to act. */
export interface Stage {
  readonly venue: VenueFace;
  readonly visit: VisitState;
  readonly language: Language;
  readonly say: Say;
  readonly core: VisitorCalls;
  readonly abilities: Abilities;
  readonly panel: Panel;
  readonly nowMs: number;
  /** What is open now, and whether the clock may be believed. */
  readonly openings: Openings;
  /** Places that staff have closed; another list whenever something is closed or opened. */
  readonly closedPlaces?: readonly ClosedPlace[];
  /** What the venue says to everybody now, the newest first. */
  readonly notices?: readonly ShownNotice[];
  /** Whether this is the staff's side of the terminal: no visitor is there. */
  readonly isStaff?: boolean;
}

const StageContext = createContext<Stage | null>(null);

/** Gives the screens below all they are a function of. */
export function StageProvider({ stage, children }: { stage: Stage; children: ReactNode }) {
  return <StageContext value={stage}>{children}</StageContext>;
}

/** The stage of the screen that is shown. */
export function useStage(): Stage {
  const stage = useContext(StageContext);
  if (!stage) throw new Error('a screen stands outside its stage');
  return stage;
}

/** A venue's own text in the visitor's language, as a string. */
export function usePick(): (text: Localized) => string {
  const { language } = useStage();
  return (text) => pickText(text, language).text;
}

/** Why staff have closed a place, and until when; null while they have not. */
export function useClosed(placeId: string | null): ClosedPlace | null {
  const { closedPlaces = [] } = useStage();
  return closedPlaces.find((closed) => closed.placeId === placeId) ?? null;
}

/** What words about opening hours depend on, on the screen that is shown. */
export function useMoment(): Moment {
  const { say, language, nowMs, venue } = useStage();
  return { say, language, nowMs, timeZone: venue.timeZone };
}

/** Before core has told, nothing is said about now. */
export const nothingKnown: Openings = {
  isClockRight: false,
  venue: { kind: 'unknown' },
  staff: { kind: 'unknown' },
  services: {},
  places: {},
  events: [],
};
