import { useEffect, useState } from 'react';
import { slugSchema } from '#contract/venue/entry.ts';
import { useStage } from '../../stage.tsx';
import type { StaffCalls } from '../staff-calls.ts';

/** More are refused. */
const mostTitles = 200;

/** The ids that an entry may have, each once: a draft may hold any words where one belongs. */
export function possibleIds(words: readonly string[]): readonly string[] {
  return [...new Set(words)].filter((word) => slugSchema.safeParse(word).success).slice(0, mostTitles);
}

/** The titles of entries of the draft by their ids, in the language of the page; none before they are there. */
export function useTitles(
  calls: StaffCalls,
  entryIds: readonly string[],
  onFault: () => void,
): Readonly<Record<string, string>> {
  const { language } = useStage();
  const [titles, setTitles] = useState<Readonly<Record<string, string>>>({});
  const ids = possibleIds(entryIds).join(' ');
  useEffect(() => {
    if (ids === '') return;
    let isWanted = true;
    calls.drafts.titles({ entryIds: ids.split(' '), language }).then((found) => {
      if (isWanted && found.ok) setTitles(found.value);
    }, onFault);
    return () => {
      isWanted = false;
    };
  }, [calls, ids, language, onFault]);
  return titles;
}
