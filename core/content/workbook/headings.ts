import type { Sheet, SheetProblem, SheetRow } from '../../sheets/sheet.ts';
import { columnLetters } from '../../sheets/sheet.ts';
import { narrow } from './codecs.ts';
import type { Field, Heading } from './field.ts';
import type { Cell } from './placed.ts';

/** A row of a sheet, read by its headings. */
export interface NamedRow {
  /** The text under a field's heading; '' where there is none. */
  readonly text: (field: Field) => string;
  readonly cell: (field: Field) => Cell;
}

/** A sheet whose first row was understood. */
export interface NamedSheet {
  readonly name: string;
  readonly rows: readonly NamedRow[];
}

/** The sheet with this heading, in either language. */
export function sheetUnder(sheets: readonly Sheet[], heading: Heading): Sheet | undefined {
  return sheets.find(({ name }) => isHeading(name, heading));
}

/**
 * Reads a sheet by the headings of its first row; columns may stand in any order and be left out. A heading that nothing
 * answers to, or that stands twice, is a problem: what is under it would be lost without a word.
 */
export function namedSheet(sheet: Sheet, fields: readonly Field[], problems: SheetProblem[]): NamedSheet {
  const [head, ...rest] = sheet.rows;
  const columns = new Map<Field, number>();
  for (const [column, title] of (head?.cells ?? []).entries()) {
    if (title === '') continue;
    const field = fields.find(({ heading }) => isHeading(title, heading));
    const code = field === undefined ? 'heading-unknown' : columns.has(field) ? 'heading-twice' : null;
    if (field && code === null) columns.set(field, column);
    else
      problems.push({
        sheet: sheet.name,
        row: head?.row ?? 1,
        column: columnLetters(column),
        code: code ?? 'heading-unknown',
        detail: title,
      });
  }
  return { name: sheet.name, rows: rest.map((row) => namedRow(sheet.name, row, columns)) };
}

function namedRow(sheet: string, { row, cells }: SheetRow, columns: ReadonlyMap<Field, number>): NamedRow {
  return {
    text: (field) => {
      const text = cells[columns.get(field) ?? -1] ?? '';
      return field.isPlain ? narrow(text) : text;
    },
    cell: (field) => {
      const column = columns.get(field);
      return { sheet, row, column: column === undefined ? null : columnLetters(column) };
    },
  };
}

/** Whether a text is this heading, in either language. */
export function isHeading(text: string, { zh, en }: Heading): boolean {
  const title = text.trim().toLowerCase();
  return title === zh.toLowerCase() || title === en.toLowerCase();
}
