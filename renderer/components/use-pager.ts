import { useCallback, useState } from 'react';

/** Which page of a list is shown. */
export interface Pager {
  readonly page: number;
  readonly pages: number;
  readonly onPages: (pages: number) => void;
  readonly turn: (by: number) => void;
}

/** Pages start at 0 and never run past the last. */
export function usePager(): Pager {
  const [page, setPage] = useState(0);
  const [pages, setPages] = useState(1);
  const onPages = useCallback((found: number) => {
    setPages(found);
    setPage((current) => Math.min(current, found - 1));
  }, []);
  const turn = (by: number) => setPage((current) => Math.max(0, Math.min(pages - 1, current + by)));
  return { page, pages, onPages, turn };
}
