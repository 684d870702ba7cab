import { useEffect, useState } from 'react';
import type { FinderRow } from '#contract/page/guide-calls.ts';
import { useStage } from '../stage.tsx';

/** A list of places as it is shown: what it is in, by the keys of the rows that lead there, and its rows. */
export interface ShownPlaces {
  readonly within: readonly FinderRow[];
  readonly rows: readonly FinderRow[];
}

/**
 * The list of places, asked of core row by row; what is shown stays until the next has come, which takes a few milliseconds.
 * Null until the first has come.
 */
export function usePlacesList(): { shown: ShownPlaces | null; go: (within: readonly FinderRow[]) => void } {
  const { core } = useStage();
  const [wanted, setWanted] = useState<readonly FinderRow[]>([]);
  const [shown, setShown] = useState<ShownPlaces | null>(null);
  useEffect(() => {
    let isWanted = true;
    const keys = wanted.map(({ key }) => key);
    core.listPlaces(keys).then(
      (outcome) => {
        if (isWanted && outcome.ok) setShown({ within: wanted, rows: outcome.value });
      },
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [core, wanted]);
  return { shown, go: setWanted };
}
