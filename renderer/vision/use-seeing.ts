import { useMemo, useSyncExternalStore } from 'react';
import type { PageEyes } from './page-eyes.ts';
import type { Seeing } from './seeing.ts';

/** Joins the camera of the page to the visit that is shown. */
export function useSeeing(eyes: PageEyes, visitId: string | null): { seeing: Seeing; sees: boolean } {
  const sees = useSyncExternalStore(eyes.hasCamera.subscribe, eyes.hasCamera.get);
  const seeing = useMemo<Seeing>(
    () => ({
      look: (onlooker) => (visitId === null ? () => undefined : eyes.look(visitId, onlooker)),
      readQr: eyes.readQr,
    }),
    [eyes, visitId],
  );
  return { seeing, sees };
}
