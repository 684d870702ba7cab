import { problemHeadings, type TableLanguage } from '../../sheets/problem-words.ts';
import type { SheetProblem } from '../../sheets/sheet.ts';
import { problemSentence } from '../workbook/problem-sentences.ts';
import type { MarkdownFile } from './answer-file.ts';

const listName = { zh: '问题.txt', en: 'problems.txt' } as const;
const file = { zh: '文件', en: 'file' } as const;
const line = { zh: '行', en: 'line' } as const;

/** The files that were brought, as they are, with a first one that lists what is to be mended, by file and line. */
export function withMarkdownProblems(
  files: readonly MarkdownFile[],
  problems: readonly SheetProblem[],
  language: TableLanguage,
): ReadonlyMap<string, Buffer> {
  const [, , , reason, stands] = problemHeadings[language].titles;
  const head = [file[language], line[language], reason, stands].join('\t');
  const rows = problems.map((problem) =>
    [problem.sheet, problem.row, problemSentence(problem, language), problem.detail.replaceAll(/\s+/g, ' ')].join('\t'),
  );
  // Editors of Windows tell the encoding by the mark, and lines by both signs.
  const list = Buffer.from(`\uFEFF${[head, ...rows].join('\r\n')}\r\n`);
  return new Map([[listName[language], list], ...files.map(({ path, bytes }) => [path, bytes] as const)]);
}
