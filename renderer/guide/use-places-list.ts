import { useEffect, useState } from 'react';
import type { FinderRow } from '#contract/page/guide-calls.ts';
import { useKept } from '../kept.tsx';
import { useStage } from '../stage.tsx';

/** A list of places as it is shown: what it is in, by the keys of the rows that lead there, and its rows. */
export interface ShownPlaces {
  readonly within: readonly FinderRow[];
  readonly rows: readonly FinderRow[];
}

/**
 * The list of places, asked of core row by row; what is shown stays until the next has come, which takes a few milliseconds.
 * Null until the first has come. Whoever comes back is shown the list that they left.
 */
export function usePlacesList(): { shown: ShownPlaces | null; go: (within: readonly FinderRow[]) => void } {
  const { core, language } = useStage();
  // Rows are called by their names in one language.
  const [shown, setShown] = useKept<ShownPlaces | null>(`places ${language}`, null);
  const [wanted, setWanted] = useState<readonly FinderRow[]>(shown?.within ?? []);
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
  }, [core, wanted, setShown]);
  return { shown, go: setWanted };
}
