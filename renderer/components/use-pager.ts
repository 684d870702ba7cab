import { useCallback, useRef, useState } from 'react';

/** The keys of the blocks that stand on each page, in their order. */
export type BlocksOfPages = readonly (readonly string[])[];

/** Which page of a list is shown. */
export interface Pager {
  readonly page: number;
  readonly pages: number;
  /** Hears how many pages there are, and what stands on each: the page with what is held is shown. */
  readonly onPages: (pages: number, blocks?: BlocksOfPages) => void;
  /** Holds a block that was touched: it is still in sight when all has been laid out anew. */
  readonly onTouch: (key: string) => void;
  readonly turn: (by: number) => void;
}

/** The page on which a block stands; without one, the present page, or the last where there are fewer now. */
export function pageWith(held: string | null, current: number, blocks: BlocksOfPages): number {
  const found = held === null ? -1 : blocks.findIndex((keys) => keys.includes(held));
  return found >= 0 ? found : Math.min(current, blocks.length - 1);
}

/**
 * Pages start at 0 and never run past the last. Where blocks are laid out anew, for another size of letters or reach, the page
 * turns to what was touched last, or else to what stood first on it.
 */
export function usePager(): Pager {
  const [page, setPage] = useState(0);
  const [pages, setPages] = useState(1);
  const laid = useRef<BlocksOfPages>([]);
  const held = useRef<string | null>(null);
  const onPages = useCallback((count: number, blocks?: BlocksOfPages) => {
    laid.current = blocks ?? Array.from({ length: count }, () => []);
    setPages(count);
    setPage((current) => pageWith(held.current, current, laid.current));
  }, []);
  const onTouch = useCallback((key: string) => {
    held.current = key;
  }, []);
  const turn = (by: number) => {
    const next = Math.max(0, Math.min(pages - 1, page + by));
    held.current = laid.current[next]?.[0] ?? null;
    setPage(next);
  };
  return { page, pages, onPages, onTouch, turn };
}
