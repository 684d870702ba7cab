import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftMap, NewPlace } from '#contract/page/draft-maps.ts';
import type { StaffCalls } from '../../staff-calls.ts';
import { useDraftEvents } from '../use-drafts.ts';
import type { MapChange } from './map-edits.ts';
import { withChange } from './with-change.ts';

/** What was done and may be undone, and what was undone and may be done again; the last one at the end. */
interface Past {
  readonly done: readonly MapChange[];
  readonly undone: readonly MapChange[];
}

const nothingDone: Past = { done: [], undone: [] };
const mostDone = 100;

/** The plans of the draft as they stand, each change of them written at once, and the way back. */
export function useDraftMap(calls: StaffCalls, onFault: () => void) {
  const [map, setMap] = useState<DraftMap | null>(null);
  const [past, setPast] = useState<Past>(nothingDone);
  const [isRefused, setRefused] = useState(false);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  /** Changes that are on their way: until they have come, what is seen here is newer than what comes back. */
  const waiting = useRef(0);
  const take = useCallback((opened: DraftMap) => waiting.current === 0 && setMap(opened), []);
  const open = useCallback(async () => {
    const opened = await calls.maps.open();
    if (opened.ok) take(opened.value);
  }, [calls, take]);
  useEffect(() => {
    open().catch(onFault);
  }, [open, onFault]);
  useDraftEvents(calls, () => void open().catch(onFault), onFault);
  /** One after the other: each is made of what the one before has left. */
  const write = (change: MapChange, then: (before: Past) => Past) => {
    if (change.length === 0) return;
    waiting.current += 1;
    setMap((before) => before && withChange(before, change));
    setPast(then);
    const run = async () => {
      const edits = change.map((edit) => ({ ...edit, path: [...edit.path] }));
      const done = await calls.maps.edit({ edits }).finally(() => {
        waiting.current -= 1;
      });
      setRefused(!done.ok);
      if (done.ok) return take(done.value);
      // What somebody else has changed since is not undone.
      setPast(nothingDone);
      await open();
    };
    queue.current = queue.current.then(run).catch(onFault);
  };
  /** Begins places, after what is on its way; gives the ids of their parts. */
  const addPlaces = async (places: readonly NewPlace[]): Promise<readonly string[]> => {
    await queue.current;
    const done = await calls.maps.addPlaces({ places: [...places] });
    if (!done.ok) return [];
    take(done.value.map);
    return done.value.partIds;
  };
  const last = past.done.at(-1);
  const next = past.undone.at(-1);
  return {
    map,
    /** Somebody else was faster: what was wanted was not done. */
    isRefused,
    addPlaces,
    /** The way to a place over what is drawn, as a visitor would be led. */
    way: (placeId: string, isStepFree: boolean) => calls.maps.way({ placeId, isStepFree }),
    change: (change: MapChange) =>
      write(change, ({ done }) => ({ done: [...done, change].slice(-mostDone), undone: [] })),
    undo: last
      ? () => write(back(last), ({ done, undone }) => ({ done: done.slice(0, -1), undone: [...undone, last] }))
      : null,
    redo: next
      ? () => write(next, ({ done, undone }) => ({ done: [...done, next], undone: undone.slice(0, -1) }))
      : null,
  };
}

export type DraftMapState = ReturnType<typeof useDraftMap>;

function back(change: MapChange): MapChange {
  return change.map((edit) => ({ ...edit, from: edit.to, to: edit.from }));
}
