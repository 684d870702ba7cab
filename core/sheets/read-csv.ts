import { CsvError, parse } from 'csv-parse/sync';
import { type Outcome, ok, refuse } from '#contract/base/outcome.ts';
import { unguarded } from './formula-guard.ts';
import type { SheetsLimits } from './limits.ts';
import { columnLetters, type ReadSheets, type SheetProblem, type SheetsRefusal } from './sheet.ts';

/** How texts have been written down, by what Excel and WPS offer to save as. */
const encodings = [
  { name: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { name: 'utf-16le', mark: [0xff, 0xfe] },
  { name: 'utf-16be', mark: [0xfe, 0xff] },
] as const;

/** Reads a CSV file: UTF-8, with or without its mark, UTF-16 with its mark, or GB18030; comma, semicolon or tab. */
export function readCsv(name: string, bytes: Buffer, limits: SheetsLimits): Outcome<ReadSheets, SheetsRefusal> {
  if (bytes.byteLength > limits.archiveBytes) return refuse('sheets-too-large');
  const text = decoded(bytes);
  const records = text === null ? null : recordsOf(text);
  if (!records) return refuse('sheets-unreadable');
  if (records.length > limits.rows || records.some((cells) => cells.length > limits.columns)) {
    return refuse('sheets-too-large');
  }
  const problems: SheetProblem[] = [];
  const rows = records.map((cells, index) => ({
    row: index + 1,
    cells: cells.map((cell, column) => {
      if (cell.length <= limits.cellCharacters) return unguarded(cell.trim());
      const place = { sheet: name, row: index + 1, column: columnLetters(column) };
      problems.push({ ...place, code: 'cell-too-long', detail: cell.slice(0, 60) });
      return '';
    }),
  }));
  return ok({ sheets: [{ name, rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')) }], problems });
}

/** Null where it is text in none of these. Whatever is right UTF-8 is taken for it: GB18030 hardly ever happens to be. */
function decoded(bytes: Buffer): string | null {
  const marked = encodings.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  for (const encoding of marked ? [marked.name] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // A file of another kind may be decoded too; no text has this.
      if (!text.includes('\u0000')) return text;
    } catch {
      // The next one may fit.
    }
  }
  return null;
}

function recordsOf(text: string): string[][] | null {
  try {
    return parse(text, { delimiter: delimiterOf(text), relax_column_count: true, relax_quotes: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return null;
  }
}

function delimiterOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1);
  const count = (delimiter: string) => first.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}
