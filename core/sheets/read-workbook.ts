import { type CellObject, type Range, read, utils, type WorkBook } from '@e965/xlsx';
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
      // Of a number, how it is shown: a half may be 50%.
      cellNF: true,
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
  const found = new Map<number, string[]>();
  for (const [index, cells] of Object.entries(data)) {
    const row = Number(index) + 1;
    if (row > limits.rows || cells.length > limits.columns) return null;
    const texts = Array.from(cells, (cell: CellObject | undefined, column) => {
      const problem = problemOf(cell, limits);
      if (problem) problems.push({ sheet: name, row, column: columnLetters(column), ...problem });
      return problem || !cell ? '' : textOf(cell);
    });
    found.set(row, texts);
  }
  const merged = fillMerged(book.Sheets[name]?.['!merges'] ?? [], found, limits);
  if (!merged) return null;
  problems.push(...merged.map((at) => ({ sheet: name, ...at })));
  const rows = [...found].map(([row, cells]): SheetRow => ({ row, cells }));
  return { name, rows: rows.filter(({ cells }) => cells.some((text) => text !== '')) };
}

/**
 * Of cells that were made one, the program keeps what stood in the first. Below each other they all say that; side by side what the
 * others said is gone, which is a problem. Null where more is merged than a sheet may have.
 */
function fillMerged(
  merges: readonly Range[],
  found: ReadonlyMap<number, string[]>,
  limits: SheetsLimits,
): Pick<SheetProblem, 'row' | 'column' | 'code' | 'detail'>[] | null {
  const said = merges.flatMap(({ s: from, e: to }) => {
    const text = found.get(from.r + 1)?.[from.c] ?? '';
    return text === '' ? [] : [{ from, to: { ...to, r: Math.min(to.r, limits.rows) }, text }];
  });
  if (said.reduce((rows, { from, to }) => rows + to.r - from.r, 0) > limits.rows) return null;
  for (const { from, to, text } of said)
    for (let row = from.r + 2; row <= to.r + 1; row += 1) putInto(found.get(row), from.c, text);
  return said
    .filter(({ from, to }) => to.c > from.c)
    .map(({ from, text }) => ({
      row: from.r + 1,
      column: columnLetters(from.c),
      code: 'cell-merged',
      detail: text.slice(0, 60),
    }));
}

function putInto(cells: string[] | undefined, column: number, text: string): void {
  if (!cells) return;
  while (cells.length < column) cells.push('');
  cells[column] = text;
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
  if (typeof cell.v === 'number') return numberText(cell.v, cell.z);
  return cell.v === undefined ? '' : String(cell.v);
}

/** As many digits as the program itself reckons with; a hundredth that is shown as 1% was written so. */
const digits = 15;

function numberText(value: number, format: CellObject['z']): string {
  // What is quoted or escaped in a format is only shown.
  const isPercent = typeof format === 'string' && format.replaceAll(/"[^"]*"|\\./g, '').includes('%');
  const plain = Number((isPercent ? value * 100 : value).toPrecision(digits));
  return isPercent ? `${plain}%` : String(plain);
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** The day before the program's first: a time of day is a part of it, and 26:00 goes on into the next. */
const noDayMs = Date.UTC(1899, 11, 31);
const mostDaysOfTime = 2;

/** The program counts days from 1900, and keeps a time of day as a part of the day before that. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  // As a part of a day, half past nine is a few milliseconds off.
  const whole = new Date(Math.round(date.getTime() / minuteMs) * minuteMs);
  const sinceNoDay = whole.getTime() - noDayMs;
  if (sinceNoDay >= 0 && sinceNoDay < mostDaysOfTime * dayMs) return timeText(sinceNoDay / minuteMs);
  const [day = '', time = ''] = whole.toISOString().split('T');
  const minutes = time.slice(0, 5);
  return minutes === '00:00' ? day : `${day} ${minutes}`;
}

function timeText(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `${hour}:${minute}`;
}
