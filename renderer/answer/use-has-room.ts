import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

type Part = RefObject<HTMLDivElement | null>;

export interface RoomBelow {
  readonly column: Part;
  readonly above: Part;
  readonly below: Part;
  /** Whether what is to stand below fits into the column, under what stands there anyway. */
  readonly hasRoom: boolean;
}

const gapPx = 8;

/**
 * Asks whether a part still fits under another in a column whose height comes from outside. The part is measured
 * wherever it stands, so that nothing is moved to find out; again when fonts have come.
 */
export function useHasRoom(): RoomBelow {
  const column = useRef<HTMLDivElement>(null);
  const above = useRef<HTMLDivElement>(null);
  const below = useRef<HTMLDivElement>(null);
  const [hasRoom, setHasRoom] = useState(true);
  const measure = useCallback(() => {
    if (!column.current || !above.current || !below.current) return;
    const neededPx = above.current.offsetHeight + gapPx + below.current.offsetHeight;
    setHasRoom(neededPx <= column.current.clientHeight);
  }, []);
  useLayoutEffect(measure);
  useEffect(() => {
    document.fonts.addEventListener('loadingdone', measure);
    return () => document.fonts.removeEventListener('loadingdone', measure);
  }, [measure]);
  return { column, above, below, hasRoom };
}
