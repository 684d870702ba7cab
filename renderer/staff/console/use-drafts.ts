import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftFlag, DraftList, DraftView } from '#contract/page/drafts.ts';
import { useStage } from '../../stage.tsx';
import type { StaffCalls } from '../staff-calls.ts';
import { useOpened } from './use-opened.ts';

const mostRows = 200;

export interface Sought {
  readonly containing: string;
  readonly flag: DraftFlag;
}

/** Tells of everything that changes in the draft, whoever changes it, until the page goes. */
export function useDraftEvents(
  calls: StaffCalls,
  onEvent: (documentId: string | null) => void,
  onFault: () => void,
): void {
  const tell = useRef(onEvent);
  useEffect(() => {
    tell.current = onEvent;
  });
  useEffect(() => {
    const stopped = new AbortController();
    const follow = async () => {
      for await (const { documentId } of await calls.drafts.watch(undefined, { signal: stopped.signal }))
        tell.current(documentId);
    };
    follow().catch(() => stopped.signal.aborted || onFault());
    return () => stopped.abort();
  }, [calls, onFault]);
}

/** The entries that are looked for, and how many there are; null until they have come. */
export function useDraftList(calls: StaffCalls, { containing, flag }: Sought, onFault: () => void) {
  const { language } = useStage();
  const [list, setList] = useState<DraftList | null>(null);
  const newest = useRef(0);
  const reload = useCallback(() => {
    newest.current += 1;
    const mine = newest.current;
    calls.drafts.list({ language, containing, flag, from: 0, limit: mostRows }).then((listed) => {
      if (listed.ok && mine === newest.current) setList(listed.value);
    }, onFault);
  }, [calls, language, containing, flag, onFault]);
  useEffect(reload, [reload]);
  return { list, reload };
}

/** The entry that is open; null while none is, or until it has come. */
export function useOpenEntry(calls: StaffCalls, entryId: string | null, onFault: () => void) {
  const open = useCallback(
    async (id: string): Promise<DraftView | null> => {
      const opened = await calls.drafts.open({ entryId: id });
      return opened.ok ? opened.value : null;
    },
    [calls],
  );
  return useOpened(calls, entryId, open, onFault);
}
