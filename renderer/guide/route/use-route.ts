import { useEffect, useState } from 'react';
import type { RouteOutcome } from '#contract/page/guide-calls.ts';
import { type Stage, useStage } from '../../stage.tsx';

interface Told {
  readonly wanted: string;
  /** The places that were closed when it was asked for. */
  readonly closedPlaces: Stage['closedPlaces'];
  readonly outcome: RouteOutcome;
}

function isSame(one: RouteOutcome | undefined, other: RouteOutcome): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * The way to places, in their order; null until core has told, which takes a few milliseconds. Asked for anew whenever
 * something is closed or opened; a way that stays as it was stays the same object.
 */
export function useRoute(placeIds: readonly string[], isStepFree: boolean): RouteOutcome | null {
  const { core, closedPlaces } = useStage();
  const wanted = `${placeIds.join(' ')} ${isStepFree}`;
  const [told, setTold] = useState<Told | null>(null);
  useEffect(() => {
    let isWanted = true;
    const tell = (outcome: RouteOutcome) => {
      if (!isWanted) return;
      setTold((before) => ({
        wanted,
        closedPlaces,
        outcome: before && isSame(before.outcome, outcome) ? before.outcome : outcome,
      }));
    };
    // The words of the place's own way are shown as long as nothing is known.
    core.route(wanted.split(' ').slice(0, -1), isStepFree).then(tell, () => tell({ ok: false, code: 'no-stand' }));
    return () => {
      isWanted = false;
    };
  }, [core, closedPlaces, isStepFree, wanted]);
  return told?.wanted === wanted ? told.outcome : null;
}
