import { useCallback, useEffect, useState } from 'react';

/**
 * Whether an answer needs more room than its easy layout has. Asked anew when fonts have come, for a letter of another
 * family may be wider; `onPages` hears how many pages the easy layout would take.
 */
export function useIsFull(): { readonly isFull: boolean; readonly onPages: (pages: number) => void } {
  const [isFull, setFull] = useState(false);
  useEffect(() => {
    const again = () => setFull(false);
    document.fonts.addEventListener('loadingdone', again);
    return () => document.fonts.removeEventListener('loadingdone', again);
  }, []);
  const onPages = useCallback((pages: number) => {
    if (pages > 1) setFull(true);
  }, []);
  return { isFull, onPages };
}
