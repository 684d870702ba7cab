import { useEffect, useState } from 'react';
import type { PartRow } from '#contract/page/draft-parts.ts';
import { useStage } from '../../stage.tsx';
import type { StaffCalls } from '../staff-calls.ts';
import type { Picked } from './picker.tsx';
import { useConsoleSay } from './use-console-say.ts';

/** Of more nobody chooses by turning pages: they are looked for. */
const mostChoices = 100;

interface PartChoices {
  readonly calls: StaffCalls;
  readonly kind: 'place' | 'exhibit';
  /** Words of their names or signs; empty for all. */
  readonly containing: string;
  /** Only those that have hours of their own. */
  readonly withHours?: boolean;
  readonly onFault: () => void;
}

/** Places or exhibits of the draft to choose from, in the words of the page. */
export function usePartChoices({
  calls,
  kind,
  containing,
  withHours = false,
  onFault,
}: PartChoices): readonly PartRow[] {
  const { language } = useStage();
  const [rows, setRows] = useState<readonly PartRow[]>([]);
  useEffect(() => {
    let isWanted = true;
    calls.parts
      .list({
        kind,
        language,
        containing,
        from: 0,
        limit: mostChoices,
        ...(withHours ? { having: 'hours' } : {}),
      })
      .then((found) => {
        if (isWanted && found.ok) setRows(found.value.rows.filter(({ state }) => state !== 'removed'));
      }, onFault);
    return () => {
      isWanted = false;
    };
  }, [calls, kind, language, containing, withHours, onFault]);
  return rows;
}

/** Looking for one by its words, as the first thing to choose. */
export function useFindPart(kind: PartChoices['kind'], containing: string, onFind: () => void): Picked {
  const say = useConsoleSay();
  const name = containing || say(`list.find-${kind}`);
  return { key: `find ${containing}`, name, isChosen: false, onPress: onFind };
}

/** `place/toilet` is the part of the draft in which the place `toilet` stands, and so on. */
export function idOfPart({ partId }: Pick<PartRow, 'partId'>): string {
  return partId.slice(partId.indexOf('/') + 1);
}
