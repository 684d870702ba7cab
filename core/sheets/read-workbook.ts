import { type CellObject, read, utils, type WorkBook } from '@e965/xlsx';
import { type Outcome, ok, refuse } from '#contract/base/outcome.ts';
import { ArchiveRefused, openArchive } from '../system/archive.ts';
import type { SheetsLimits } from './limits.ts';
import {
  columnLetters,
  type ReadSheets,
  type Sheet,
  type SheetProblem,
  type SheetRow,
  type SheetsRefusal,
} from './sheet.ts';

/**
 * Reads an xlsx workbook. Formulas, links and macros are not followed: a cell with a formula is a problem, since what it
 * shows was computed elsewhere. Hidden sheets are read like others. Takes the thread it runs in for itself: use the worker.
 */
export async function readWorkbook(bytes: Buffer, limits: SheetsLimits): Promise<Outcome<ReadSheets, SheetsRefusal>> {
  const refusal = await refusalOf(bytes, limits);
  if (refusal) return refuse(refusal);
  const book = parsed(bytes, limits);
  if (!book) return refuse('sheets-unreadable');
  if (book.SheetNames.length > limits.sheets) return refuse('sheets-too-large');
  const problems: SheetProblem[] = [];
  const sheets: Sheet[] = [];
  let rows = 0;
  for (const name of book.SheetNames) {
    const read = readSheet(name, book, limits, problems);
    if (!read) return refuse('sheets-too-large');
    rows += read.rows.length;
    if (rows > limits.rows) return refuse('sheets-too-large');
    sheets.push(read);
  }
  return ok({ sheets, problems });
}

/** Unpacks everything once and throws it away: the parser trusts the sizes that an archive states, and this does not. */
async function refusalOf(bytes: Buffer, limits: SheetsLimits): Promise<SheetsRefusal | null> {
  try {
    const archive = await openArchive(bytes, limits);
    if (!archive.sizes.has('xl/workbook.xml')) return 'sheets-unreadable';
    for (const path of archive.sizes.keys()) if (!path.endsWith('/')) await archive.read(path);
    return null;
  } catch (error) {
    if (!(error instanceof ArchiveRefused)) throw error;
    return error.isTooLarge ? 'sheets-too-large' : 'sheets-unreadable';
  }
}

/** The parser throws whatever it stumbles over; what it cannot read is refused. */
function parsed(bytes: Buffer, { rows }: SheetsLimits): WorkBook | null {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellDates: true,
      UTC: true,
      cellHTML: false,
      cellText: false,
      bookVBA: false,
      // One more than may be there, so that more is seen and refused.
      sheetRows: rows + 1,
    });
  } catch {
    return null;
  }
}

/** Null where it is larger than it may be. */
function readSheet(name: string, book: WorkBook, limits: SheetsLimits, problems: SheetProblem[]): Sheet | null {
  const data = book.Sheets[name]?.['!data'] ?? [];
  const rows: SheetRow[] = [];
  for (const [index, cells] of Object.entries(data)) {
    const row = Number(index) + 1;
    if (row > limits.rows || cells.length > limits.columns) return null;
    const texts = Array.from(cells, (cell: CellObject | undefined, column) => {
      const problem = problemOf(cell, limits);
      if (problem) problems.push({ sheet: name, row, column: columnLetters(column), ...problem });
      return problem || !cell ? '' : textOf(cell);
    });
    if (texts.some((text) => text !== '')) rows.push({ row, cells: texts });
  }
  return { name, rows };
}

function problemOf(cell: CellObject | undefined, limits: SheetsLimits): Pick<SheetProblem, 'code' | 'detail'> | null {
  if (!cell) return null;
  if (cell.f !== undefined) return { code: 'cell-formula', detail: `=${cell.f}`.slice(0, 60) };
  if (cell.t === 'e') return { code: 'cell-error', detail: utils.format_cell(cell) };
  if (typeof cell.v === 'string' && cell.v.length > limits.cellCharacters) {
    return { code: 'cell-too-long', detail: cell.v.slice(0, 60) };
  }
  return null;
}

/** Numbers as they are and not as they are shown, for 13800138000 must not become 1.38E+10; days and times as ISO has them. */
function textOf(cell: CellObject): string {
  if (cell.v instanceof Date) return dateText(cell.v);
  if (typeof cell.v === 'string') return cell.v.replaceAll('\r\n', '\n').trim();
  return cell.v === undefined ? '' : String(cell.v);
}

const minuteMs = 60_000;

/** The program counts days from 1900, and keeps a time of day as a part of the day before that. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  // As a part of a day, half past nine is a few milliseconds off.
  const whole = new Date(Math.round(date.getTime() / minuteMs) * minuteMs);
  const [day = '', time = ''] = whole.toISOString().split('T');
  const minutes = time.slice(0, 5);
  if (date.getUTCFullYear() < 1900) return minutes;
  return minutes === '00:00' ? day : `${day} ${minutes}`;
}
