import { CsvError, parse } from 'csv-parse/sync';
import { type Outcome, ok, refuse } from '#contract/base/outcome.ts';
import { decodedText } from './decoded-text.ts';
import { unguarded } from './formula-guard.ts';
import type { SheetsLimits } from './limits.ts';
import { columnLetters, type ReadSheets, type SheetProblem, type SheetsRefusal } from './sheet.ts';

/** Reads a CSV file: UTF-8, with or without its mark, UTF-16 with its mark, or GB18030; comma, semicolon or tab. */
export function readCsv(name: string, bytes: Buffer, limits: SheetsLimits): Outcome<ReadSheets, SheetsRefusal> {
  if (bytes.byteLength > limits.archiveBytes) return refuse('sheets-too-large');
  const text = decodedText(bytes);
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
