import { useCallback, useEffect, useState } from 'react';

/**
 * Whether an answer needs more room than its easy layout has. Asked anew when fonts have come, for a letter of another
 * family may be wider; `onPages` hears how many pages the easy layout would take, `onFull` that a part has no room in it.
 */
export function useIsFull(): {
  readonly isFull: boolean;
  readonly onFull: () => void;
  readonly onPages: (pages: number) => void;
} {
  const [isFull, setFull] = useState(false);
  useEffect(() => {
    const again = () => setFull(false);
    document.fonts.addEventListener('loadingdone', again);
    return () => document.fonts.removeEventListener('loadingdone', again);
  }, []);
  const onFull = useCallback(() => setFull(true), []);
  const onPages = useCallback((pages: number) => pages > 1 && onFull(), [onFull]);
  return { isFull, onFull, onPages };
}
