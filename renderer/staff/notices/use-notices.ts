import { useCallback, useEffect, useState } from 'react';
import type { Notice } from '#contract/page/notices.ts';
import type { Recall } from '#contract/page/publications.ts';
import type { StaffCalls } from '../staff-calls.ts';

export interface WordOfStaff {
  readonly notices: readonly Notice[];
  /** None for those who may not take answers off. */
  readonly recalls: readonly Recall[];
}

/** The notices that hold or will, and the answers that are taken off; null until they have come. */
export function useWordOfStaff(calls: StaffCalls, isEditor: boolean, onFault: () => void) {
  const [word, setWord] = useState<WordOfStaff | null>(null);
  const load = useCallback(async () => {
    const notices = await calls.notices.list();
    const recalls = isEditor ? await calls.publications.recalls() : null;
    setWord({ notices: notices.ok ? notices.value : [], recalls: recalls?.ok ? recalls.value : [] });
  }, [calls, isEditor]);
  const reload = useCallback(() => void load().catch(onFault), [load, onFault]);
  useEffect(reload, [reload]);
  return { word, reload };
}
