import { useEffect, useState } from 'react';
import type { RouteOutcome } from '#contract/page/guide-calls.ts';
import { useStage } from '../../stage.tsx';

/** The way to places, in their order; null until core has told, which takes a few milliseconds. */
export function useRoute(placeIds: readonly string[], isStepFree: boolean): RouteOutcome | null {
  const { core } = useStage();
  const wanted = `${placeIds.join(' ')} ${isStepFree}`;
  const [told, setTold] = useState<{ readonly wanted: string; readonly outcome: RouteOutcome } | null>(null);
  useEffect(() => {
    let isWanted = true;
    core.route(wanted.split(' ').slice(0, -1), isStepFree).then(
      (outcome) => isWanted && setTold({ wanted, outcome }),
      // The words of the place's own way are shown as long as nothing is known.
      () => isWanted && setTold({ wanted, outcome: { ok: false, code: 'no-stand' } }),
    );
    return () => {
      isWanted = false;
    };
  }, [core, isStepFree, wanted]);
  return told?.wanted === wanted ? told.outcome : null;
}
