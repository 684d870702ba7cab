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
const roundingPx = 2;

/**
 * Asks whether a part still fits under another in a column whose height comes from outside. The part is measured
 * wherever it stands, so that nothing is moved to find out; again when fonts have come. `onFull` hears that the column
 * is too low for what stands there anyway.
 */
export function useHasRoom(onFull: () => void): RoomBelow {
  const column = useRef<HTMLDivElement>(null);
  const above = useRef<HTMLDivElement>(null);
  const below = useRef<HTMLDivElement>(null);
  const [hasRoom, setHasRoom] = useState(true);
  const measure = useCallback(() => {
    if (!column.current || !above.current) return;
    const roomPx = column.current.clientHeight;
    const takenPx = above.current.offsetHeight;
    if (takenPx > roomPx + roundingPx) onFull();
    if (below.current) setHasRoom(takenPx + gapPx + below.current.offsetHeight <= roomPx);
  }, [onFull]);
  useLayoutEffect(measure);
  useEffect(() => {
    document.fonts.addEventListener('loadingdone', measure);
    return () => document.fonts.removeEventListener('loadingdone', measure);
  }, [measure]);
  return { column, above, below, hasRoom };
}
