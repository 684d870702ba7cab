import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Screen, VisitState } from '#contract/page/visit.ts';
import type { PageEyes } from './page-eyes.ts';
import type { Seeing } from './seeing.ts';

/** From the notice on until it is decided who stands there, there is a mesh: it loads while the notice is read. */
const screensWithMesh: readonly Screen['name'][] = ['face-consent', 'enrol-consent', 'face-tail', 'face-camera'];

/** Joins the camera of the page to the visit that is shown. */
export function useSeeing(eyes: PageEyes, visit: VisitState | null): { seeing: Seeing; sees: boolean } {
  const visitId = visit?.id ?? null;
  const hasMesh = visit !== null && screensWithMesh.includes(visit.screen.name);
  const sees = useSyncExternalStore(eyes.hasCamera.subscribe, eyes.hasCamera.get);
  const seeing = useMemo<Seeing>(
    () => ({
      look: (onlooker) => (visitId === null ? () => undefined : eyes.look(visitId, onlooker)),
      readQr: eyes.readQr,
    }),
    [eyes, visitId],
  );
  useEffect(() => (hasMesh ? eyes.prepare() : undefined), [eyes, hasMesh]);
  return { seeing, sees };
}
