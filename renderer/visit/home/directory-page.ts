/** What of a directory stands on one page. */
export interface DirectoryPage<Row> {
  readonly rows: readonly Row[];
  /** How many stand on no page so far, or on others where this is the last; 0 where all fit. */
  readonly others: number;
  /** Where the page after this one starts; after the last it is the first. */
  readonly next: number;
}

/** The page that starts at a row; where not all fit, one of `rowsShown` (2 or more) is left for the way to the others. */
export function directoryPage<Row>(all: readonly Row[], start: number, rowsShown: number): DirectoryPage<Row> {
  if (all.length <= rowsShown) return { rows: all, others: 0, next: 0 };
  const end = Math.min(all.length, start + rowsShown - 1);
  const isLast = end === all.length;
  return { rows: all.slice(start, end), others: isLast ? start : all.length - end, next: isLast ? 0 : end };
}
