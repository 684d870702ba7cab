import { useCallback, useEffect, useRef, useState } from 'react';
import type { PartKind, PartList, PartView } from '#contract/page/draft-parts.ts';
import { useStage } from '../../../stage.tsx';
import type { StaffCalls } from '../../staff-calls.ts';
import type { EditedDocument } from '../field-editor.tsx';
import { useOpened } from '../use-opened.ts';

const mostRows = 200;

/** The parts of a kind that are looked for; null until they have come. */
export function usePartList(calls: StaffCalls, kind: PartKind, containing: string, onFault: () => void) {
  const { language } = useStage();
  const [listed, setListed] = useState<{ readonly kind: PartKind; readonly list: PartList } | null>(null);
  const newest = useRef(0);
  const reload = useCallback(() => {
    newest.current += 1;
    const mine = newest.current;
    calls.parts.list({ kind, language, containing, from: 0, limit: mostRows }).then((found) => {
      if (found.ok && mine === newest.current) setListed({ kind, list: found.value });
    }, onFault);
  }, [calls, kind, language, containing, onFault]);
  useEffect(reload, [reload]);
  return { list: listed?.kind === kind ? listed.list : null, reload };
}

/** The part that is open; null while none is, or until it has come. */
export function useOpenPart(calls: StaffCalls, partId: string | null, onFault: () => void) {
  const open = useCallback(
    async (id: string): Promise<PartView | null> => {
      const opened = await calls.parts.open({ partId: id });
      return opened.ok ? opened.value : null;
    },
    [calls],
  );
  return useOpened(calls, partId, open, onFault);
}

/** A part as a document that is edited. */
export function editedPart(calls: StaffCalls, view: PartView, onView: (view: PartView) => void): EditedDocument {
  const { partId, part, conflicts } = view;
  return {
    value: part,
    conflicts,
    edit: async (path, from, to) => {
      const done = await calls.parts.edit({ partId, path: [...path], from, to });
      if (!done.ok && done.code !== 'conflict') return null;
      const now = done.ok ? done.value : done.theirs;
      onView(now);
      return { value: now.part, isConflict: !done.ok };
    },
  };
}
