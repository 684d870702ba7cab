import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useStage } from '../stage.tsx';

/** Lets the title grow where all that is read has room above the list even so; the list begins where it did. */
function growTitle(read: HTMLElement): void {
  const freePx = Number.parseFloat(getComputedStyle(read).minHeight);
  read.dataset.grown = '';
  if (read.offsetHeight > freePx + 1) delete read.dataset.grown;
}

/**
 * On an upright panel a list begins where a seated visitor reaches, and what is read above it has room to spare: its title is as
 * large as the title of a screen that has no list. Elsewhere, and where it would move the list, it is as it was.
 */
export function useGrownHeading(isAboveList: boolean): RefObject<HTMLDivElement | null> {
  const { panel, visit } = useStage();
  const { size, reach } = visit.modes;
  const read = useRef<HTMLDivElement>(null);
  const grows = isAboveList && panel === 'portrait' && size === 'standard' && reach === 'standard';
  useLayoutEffect(() => {
    if (!read.current) return;
    delete read.current.dataset.grown;
    if (grows) growTitle(read.current);
  });
  useEffect(() => {
    if (!grows) return;
    const again = () => read.current && growTitle(read.current);
    document.fonts.addEventListener('loadingdone', again);
    return () => document.fonts.removeEventListener('loadingdone', again);
  }, [grows]);
  return read;
}
