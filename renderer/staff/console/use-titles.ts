import { useEffect, useState } from 'react';
import { useStage } from '../../stage.tsx';
import type { StaffCalls } from '../staff-calls.ts';

/** The titles of entries of the draft by their ids, in the language of the page; none before they are there. */
export function useTitles(
  calls: StaffCalls,
  entryIds: readonly string[],
  onFault: () => void,
): Readonly<Record<string, string>> {
  const { language } = useStage();
  const [titles, setTitles] = useState<Readonly<Record<string, string>>>({});
  const ids = entryIds.join(' ');
  useEffect(() => {
    if (ids === '') return;
    const take = (found: readonly { entryId: string; title: string }[]) =>
      setTitles(Object.fromEntries(found.map(({ entryId, title }) => [entryId, title])));
    calls.desk.titles({ entryIds: ids.split(' '), language }).then(take, onFault);
  }, [calls, ids, language, onFault]);
  return titles;
}
