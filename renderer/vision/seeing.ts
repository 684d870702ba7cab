import { createContext } from 'react';
import type { Onlooker, QrOnlooker } from './page-eyes.ts';

/** What a screen may do with the camera of the page, for as long as it stands; each gives how to close it. */
export interface Seeing {
  /** Shows core who stands there, for the visit that is shown. */
  readonly look: (onlooker: Onlooker) => () => void;
  /** Reads QR codes; nothing is sent. */
  readonly readQr: (onlooker: QrOnlooker) => () => void;
}

const closeNothing = () => undefined;

/** Without a page around it, a screen sees nothing. */
export const SeeingContext = createContext<Seeing>({ look: () => closeNothing, readQr: () => closeNothing });
