import type { Sheet, SheetProblem } from './sheet.ts';
import { columnLetters } from './sheet.ts';
import { type NewSheet, writeWorkbook } from './write-workbook.ts';

/** The words of the sheet of problems, in the language of whoever brought the workbook. */
export interface ProblemWords {
  readonly sheet: string;
  readonly titles: readonly [sheet: string, row: string, column: string, reason: string, cell: string];
  readonly reason: (problem: SheetProblem) => string;
}

/** A copy of what was read, every text where it stood, with a first sheet that lists what is to be mended. */
export function writeWithProblems(
  sheets: readonly Sheet[],
  problems: readonly SheetProblem[],
  { sheet, titles, reason }: ProblemWords,
): Promise<Buffer> {
  const [sheetTitle, rowTitle, columnTitle, reasonTitle, cellTitle] = titles;
  const list: NewSheet = {
    name: sheet,
    columns: [
      { title: sheetTitle, widthLetters: 16 },
      { title: rowTitle, widthLetters: 8 },
      { title: columnTitle, widthLetters: 8 },
      { title: reasonTitle, widthLetters: 60 },
      { title: cellTitle, widthLetters: 40 },
    ],
    rows: problems.map((problem) => [
      problem.sheet,
      String(problem.row),
      problem.column ?? '',
      reason(problem),
      problem.detail,
    ]),
  };
  return writeWorkbook([list, ...sheets.map(copied)], '');
}

function copied({ name, rows }: Sheet): NewSheet {
  const height = Math.max(1, ...rows.map(({ row }) => row));
  const width = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const byRow = new Map(rows.map(({ row, cells }) => [row, cells]));
  const at = (row: number) => Array.from({ length: width }, (_, column) => byRow.get(row)?.[column] ?? '');
  return {
    name,
    columns: at(1).map((title, index) => ({ title: title || columnLetters(index), widthLetters: 24 })),
    rows: Array.from({ length: height - 1 }, (_, index) => at(index + 2)),
  };
}
