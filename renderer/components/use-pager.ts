import { useCallback, useRef, useState } from 'react';
import { useKeptOfScreen } from '../kept.tsx';

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

/** Where a list was left. */
interface Left {
  readonly page: number;
  readonly held: string | null;
}

/** The page on which a block stands; without one, the present page, or the last where there are fewer now. */
export function pageWith(held: string | null, current: number, blocks: BlocksOfPages): number {
  const found = held === null ? -1 : blocks.findIndex((keys) => keys.includes(held));
  return found >= 0 ? found : Math.min(current, blocks.length - 1);
}

/**
 * Pages start at 0 and never run past the last. Where blocks are laid out anew, for another size of letters or reach, the page
 * turns to what was touched last, or else to what stood first on it; so it does for a visitor who comes back. `keptAs`: its name
 * among what the screen keeps; null for pages that begin anew.
 */
export function usePager(keptAs: string | null = 'list'): Pager {
  const kept = useKeptOfScreen();
  const [left] = useState(() => (keptAs !== null && kept.get<Left>(keptAs)) || { page: 0, held: null });
  const [page, setPage] = useState(left.page);
  const [pages, setPages] = useState(1);
  const laid = useRef<BlocksOfPages>([]);
  const held = useRef<string | null>(left.held);
  const onPages = useCallback((count: number, blocks?: BlocksOfPages) => {
    laid.current = blocks ?? Array.from({ length: count }, () => []);
    setPages(count);
    setPage((current) => pageWith(held.current, current, laid.current));
  }, []);
  const hold = useCallback(
    (key: string | null, onPage: number) => {
      held.current = key;
      if (keptAs !== null) kept.set(keptAs, { page: onPage, held: key } satisfies Left);
    },
    [kept, keptAs],
  );
  const onTouch = useCallback((key: string) => hold(key, page), [hold, page]);
  const turn = (by: number) => {
    const next = Math.max(0, Math.min(pages - 1, page + by));
    hold(laid.current[next]?.[0] ?? null, next);
    setPage(next);
  };
  return { page, pages, onPages, onTouch, turn };
}
