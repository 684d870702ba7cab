import { useCallback, useEffect, useState } from 'react';
import { useStage } from '../../../stage.tsx';
import type { StaffCalls } from '../../staff-calls.ts';
import { arrangedLists, type NamesOfParts } from './arrangement-blocks.tsx';

/** As many as may be put in order by hand. */
const mostNames = 200;

/** The names of services, categories and places that the draft keeps, while they are `wanted`. */
export function useNamesOfParts(calls: StaffCalls, isWanted: boolean, onFault: () => void) {
  const { language } = useStage();
  const [names, setNames] = useState<NamesOfParts>({});
  const reload = useCallback(() => {
    if (!isWanted) return;
    const load = async () => {
      const lists = await Promise.all(
        arrangedLists.map(async ({ list, kind }) => {
          const found = await calls.parts.list({ kind, language, containing: '', from: 0, limit: mostNames });
          const rows = found.ok ? found.value.rows.filter(({ state }) => state !== 'removed') : [];
          return [list, new Map(rows.map(({ partId, name }) => [partId.slice(kind.length + 1), name]))] as const;
        }),
      );
      setNames(Object.fromEntries(lists));
    };
    load().catch(onFault);
  }, [calls, isWanted, language, onFault]);
  useEffect(reload, [reload]);
  return { names, reload };
}
