import { problemHeadings, type TableLanguage } from '../sheets/problem-words.ts';
import type { Sheet, SheetProblem } from '../sheets/sheet.ts';
import { writeWithProblems } from '../sheets/with-problems.ts';
import { fail, print, writeNew } from './command.ts';

export interface TablesRefusal {
  readonly sheets: readonly Sheet[];
  readonly problems: readonly SheetProblem[];
  readonly sentence: (problem: SheetProblem, language: TableLanguage) => string;
  readonly language: TableLanguage;
  /** A new workbook of the same tables that lists the problems, if one is wanted. */
  readonly copy: string | undefined;
}

/** Says every problem of tables at its cell, and ends the command. */
export async function refuseTables({ sheets, problems, sentence, language, copy }: TablesRefusal): Promise<never> {
  const inWords = (problem: SheetProblem) => sentence(problem, language);
  for (const problem of problems) {
    const { sheet, row, column, reason: detail = problem.detail } = problem;
    print(`${sheet} ${column ?? ''}${row}: ${inWords(problem)}${detail === '' ? '' : ` (${detail})`}`);
  }
  // Tables may hold names: their copy is nobody else's business.
  if (copy !== undefined)
    writeNew(copy, await writeWithProblems(sheets, problems, { ...problemHeadings[language], reason: inWords }), 0o600);
  return fail(`${problems.length} to be mended; nothing was taken`);
}
