import { createContext, type RefObject, useContext, useLayoutEffect, useRef } from 'react';
import { useStage } from '../stage.tsx';

/** Where things stood when they were last drawn, in pixels from the top of the panel. */
interface Standing {
  readonly screen: string;
  readonly riverPx: number;
  readonly quietPx: number | null;
}

/** What the scenes of a visit hand on to each other, so that the river moves from one screen to the next. */
export const StandingContext = createContext<RefObject<Standing | null> | null>(null);

const moveMs = 280;
const fadeMs = 120;
const ease = 'cubic-bezier(0.2, 0.7, 0.2, 1)';
/** Text begins visible enough to be read at once. */
const fadeFrom = 0.35;

/** The part of the way after which nothing is passed any more; with this easing, less than half of the time. */
const passedBy = 0.85;

export interface WaterlineParts {
  readonly river: RefObject<HTMLDivElement | null>;
  readonly front: RefObject<HTMLDivElement | null>;
  readonly quiet: RefObject<HTMLDivElement | null>;
}

function standing(screen: string, river: HTMLElement, quiet: HTMLElement | null): Standing {
  const isInRiver = quiet?.offsetParent === river;
  return {
    screen,
    riverPx: river.offsetTop,
    quietPx: quiet ? quiet.offsetTop + (isInRiver ? river.offsetTop : 0) : null,
  };
}

function sink(element: HTMLElement, byPx: number): void {
  if (Math.abs(byPx) < 2) return;
  element.animate([{ transform: `translateY(${byPx}px)` }, { transform: 'none' }], { duration: moveMs, easing: ease });
}

/** Sinks past other keys, and is seen only on the last of its way, when it is by. */
function sinkPast(element: HTMLElement, byPx: number): void {
  if (Math.abs(byPx) < 2) return;
  const frames = [
    { transform: `translateY(${byPx}px)`, opacity: 0 },
    { transform: `translateY(${byPx * (1 - passedBy)}px)`, opacity: 0, offset: passedBy },
    { transform: 'none', opacity: 1 },
  ];
  element.animate(frames, { duration: moveMs, easing: ease });
}

/** How far the controls of the front come from when low reach takes them into the river, or gives them back. */
function quietShift(before: Standing, now: Standing, isInRiver: boolean): number {
  if (before.screen !== now.screen || before.quietPx === null || now.quietPx === null) return 0;
  return before.quietPx - now.quietPx - (isInRiver ? before.riverPx - now.riverPx : 0);
}

/**
 * Lets the waterline rise or fall to where the next screen has it, and everything to press sink with it when low reach
 * is asked for. Where nothing may move, large print or a wish for less motion, things change at once.
 */
export function useWaterline(): WaterlineParts {
  const { visit } = useStage();
  const before = useContext(StandingContext);
  const river = useRef<HTMLDivElement>(null);
  const front = useRef<HTMLDivElement>(null);
  const quiet = useRef<HTMLDivElement>(null);
  const screen = visit.screen.name;
  const isStill = visit.modes.size === 'elder';
  useLayoutEffect(() => {
    if (!river.current || !before) return;
    const now = standing(screen, river.current, quiet.current);
    const last = before.current;
    before.current = now;
    if (!last || isStill || window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    sink(river.current, last.riverPx - now.riverPx);
    const isInRiver = quiet.current?.offsetParent === river.current;
    if (quiet.current) sinkPast(quiet.current, quietShift(last, now, isInRiver));
    if (last.screen !== now.screen)
      front.current?.animate([{ opacity: fadeFrom }, { opacity: 1 }], { duration: fadeMs, easing: 'ease-out' });
  });
  return { river, front, quiet };
}
