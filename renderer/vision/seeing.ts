import { createContext } from 'react';
import type { Onlooker } from './page-eyes.ts';

/** What the camera screen may do: open the camera of the page for the visit that is shown; gives how to close it. */
export interface Seeing {
  readonly look: (onlooker: Onlooker) => () => void;
}

/** Without a page around it, a screen sees nothing. */
export const SeeingContext = createContext<Seeing>({ look: () => () => undefined });
