import { useCallback, useEffect, useState } from 'react';
import type { Language } from '#contract/base/language.ts';
import type { WorklistItem } from '#contract/page/worklist.ts';
import type { StaffCalls } from '../staff-calls.ts';

export interface Worklist {
  readonly items: readonly WorklistItem[];
  readonly titles: ReadonlyMap<string, string>;
}

const mostItems = 200;

/** Titles of entries by their ids. */
export async function titlesOf(
  calls: StaffCalls,
  entryIds: readonly string[],
  language: Language,
): Promise<ReadonlyMap<string, string>> {
  const unique = [...new Set(entryIds)].slice(0, mostItems);
  const titled = unique.length > 0 ? await calls.desk.titles({ entryIds: unique, language }) : [];
  return new Map(titled.map(({ entryId, title }) => [entryId, title]));
}

/** The questions that found no answer, with the titles of what came nearest; null until they have come. */
export function useWorklist(
  calls: StaffCalls,
  language: Language,
  onFault: () => void,
): { worklist: Worklist | null; reload: () => void } {
  const [worklist, setWorklist] = useState<Worklist | null>(null);
  const load = useCallback(async () => {
    const listed = await calls.worklist.list({ limit: mostItems });
    const items = listed.ok ? listed.value : [];
    const nearest = items.flatMap(({ nearestId }) => (nearestId === null ? [] : [nearestId]));
    setWorklist({ items, titles: await titlesOf(calls, nearest, language) });
  }, [calls, language]);
  const reload = useCallback(() => void load().catch(onFault), [load, onFault]);
  useEffect(reload, [reload]);
  return { worklist, reload };
}
