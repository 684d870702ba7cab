import { useEffect, useState } from 'react';
import type { PartRow } from '#contract/page/draft-parts.ts';
import { useStage } from '../../stage.tsx';
import type { StaffCalls } from '../staff-calls.ts';
import type { Picked } from './picker.tsx';
import { useConsoleSay } from './use-console-say.ts';

/** Of more nobody chooses by turning pages: they are looked for. */
const mostPlaces = 100;

interface PlaceChoices {
  readonly calls: StaffCalls;
  /** Words of their names or signs; empty for all. */
  readonly containing: string;
  /** Only those that have hours of their own. */
  readonly withHours: boolean;
  readonly onFault: () => void;
}

/** Places of the draft to choose from, in the words of the page. */
export function usePlaceChoices({ calls, containing, withHours, onFault }: PlaceChoices): readonly PartRow[] {
  const { language } = useStage();
  const [rows, setRows] = useState<readonly PartRow[]>([]);
  useEffect(() => {
    let isWanted = true;
    calls.parts
      .list({
        kind: 'place',
        language,
        containing,
        from: 0,
        limit: mostPlaces,
        ...(withHours ? { having: 'hours' } : {}),
      })
      .then((found) => {
        if (isWanted && found.ok) setRows(found.value.rows.filter(({ state }) => state !== 'removed'));
      }, onFault);
    return () => {
      isWanted = false;
    };
  }, [calls, language, containing, withHours, onFault]);
  return rows;
}

/** Looking for a place by its words, as the first thing to choose. */
export function useFindPlace(containing: string, onFind: () => void): Picked {
  const say = useConsoleSay();
  return { key: `find ${containing}`, name: containing || say('list.find-place'), isChosen: false, onPress: onFind };
}

/** `place/toilet` is the part of the draft in which the place `toilet` stands. */
export function placeIdOf({ partId }: Pick<PartRow, 'partId'>): string {
  return partId.slice(partId.indexOf('/') + 1);
}
