import { useCallback, useEffect, useState } from 'react';
import type { StaffCalls } from '../staff-calls.ts';

/**
 * The document of the draft with this id, open for as long as it is looked at; null while none is, or until it has come.
 * `open` asks for it, and must stay the same from one render to the next.
 */
export function useOpened<View>(
  calls: StaffCalls,
  id: string | null,
  open: (id: string) => Promise<View | null>,
  onFault: () => void,
) {
  const [opened, setOpened] = useState<{ readonly id: string; readonly view: View } | null>(null);
  const reload = useCallback(() => {
    if (id !== null) open(id).then((view) => setOpened(view && { id, view }), onFault);
  }, [id, open, onFault]);
  useEffect(() => {
    reload();
    return () => {
      if (id !== null) calls.drafts.leave().catch(onFault);
    };
  }, [calls, id, reload, onFault]);
  const setView = (view: View) => {
    if (id !== null) setOpened({ id, view });
  };
  return { view: opened?.id === id ? opened.view : null, setView, reload };
}
