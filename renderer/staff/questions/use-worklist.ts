import { useCallback, useEffect, useState } from 'react';
import type { Language } from '#contract/base/language.ts';
import type { MarkedAnswer, WorklistItem } from '#contract/page/worklist.ts';
import type { StaffCalls } from '../staff-calls.ts';

export interface Worklist {
  readonly items: readonly WorklistItem[];
  /** Answers that visitors said something against, and that are still there. */
  readonly marked: readonly MarkedAnswer[];
  readonly titles: ReadonlyMap<string, string>;
}

const mostItems = 200;
const mostMarked = 50;

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

/** The questions that found no answer, and answers that were found wrong, with the titles of entries; null until they have come. */
export function useWorklist(
  calls: StaffCalls,
  language: Language,
  onFault: () => void,
): { worklist: Worklist | null; reload: () => void } {
  const [worklist, setWorklist] = useState<Worklist | null>(null);
  const load = useCallback(async () => {
    const [listed, said] = await Promise.all([
      calls.worklist.list({ limit: mostItems }),
      calls.worklist.marked({ limit: mostMarked }),
    ]);
    const items = listed.ok ? listed.value : [];
    const all = said.ok ? said.value : [];
    const nearest = items.flatMap(({ nearestId }) => (nearestId === null ? [] : [nearestId]));
    const titles = await titlesOf(calls, [...all.map(({ entryId }) => entryId), ...nearest], language);
    setWorklist({ items, marked: all.filter(({ entryId }) => titles.has(entryId)), titles });
  }, [calls, language]);
  const reload = useCallback(() => void load().catch(onFault), [load, onFault]);
  useEffect(reload, [reload]);
  return { worklist, reload };
}
