/** One table of a workbook, as texts: what a person reads in its cells, whatever the program keeps them as. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

/** A row in which something stands. */
export interface SheetRow {
  /** As the program numbers it: the first is 1. */
  readonly row: number;
  /** By column, from A; empty cells are ''. */
  readonly cells: readonly string[];
}

/** Why something in a workbook cannot be taken; `detail` is what stands there. */
export interface SheetProblem {
  readonly sheet: string;
  readonly row: number;
  /** As the program letters it: C; null for the whole row. */
  readonly column: string | null;
  readonly code: string;
  readonly detail: string;
  /** Why what stands there cannot be shown, where it is not the cell alone that is wrong. */
  readonly fault?: string;
  /** The same in one sentence, for whoever writes files by hand. */
  readonly reason?: string;
}

/** What was read, and which of its cells hold no text: those are '' in the rows. */
export interface ReadSheets {
  readonly sheets: readonly Sheet[];
  readonly problems: readonly SheetProblem[];
}

export type SheetsRefusal = 'sheets-unreadable' | 'sheets-too-large';

/** The letters of a column, counted from 0: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest === 0 ? '' : columnLetters(rest - 1)}${String.fromCharCode(65 + (index % 26))}`;
}
