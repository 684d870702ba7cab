import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';

interface Measured {
  readonly content: string;
  readonly isTooTall: boolean;
}

/**
 * Whether a column cannot hold what stands in it, with its height from outside. Measured once for each `content`, before
 * it is painted, and anew when fonts have come: what was moved elsewhere would fit again, and come back, without end.
 */
export function useOverflow(column: RefObject<HTMLElement | null>, content: string): boolean {
  const [measured, setMeasured] = useState<Measured | null>(null);
  const known = measured?.content === content ? measured : null;
  useLayoutEffect(() => {
    const element = column.current;
    if (known || !element) return;
    setMeasured({ content, isTooTall: element.scrollHeight > element.clientHeight + 1 });
  }, [known, column, content]);
  useEffect(() => {
    const again = () => setMeasured(null);
    document.fonts.addEventListener('loadingdone', again);
    return () => document.fonts.removeEventListener('loadingdone', again);
  }, []);
  return known?.isTooTall ?? false;
}
