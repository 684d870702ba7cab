import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { VenueContent } from '#contract/venue/venue.ts';
import type { MarkdownFile } from '../../content/markdown/answer-file.ts';
import { withMarkdownProblems } from '../../content/markdown/markdown-problems.ts';
import { isAnswer, isOfMarkdown } from '../../content/markdown/read-markdown.ts';
import { markdownFiles } from '../../content/markdown/write-markdown.ts';
import { problemSentence } from '../../content/workbook/problem-sentences.ts';
import type { TableLanguage } from '../../sheets/problem-words.ts';
import type { SheetProblem } from '../../sheets/sheet.ts';
import { writeArchive } from '../../system/archive.ts';
import { fail, print, readBytes, writeNew } from '../command.ts';
import { makeFolder } from './folders.ts';

/** The files of a folder in which there is Markdown; null where there is none. */
export function markdownIn(folder: string): readonly MarkdownFile[] | null {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return null;
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name).slice(folder.length).replaceAll('\\', '/').replace(/^\//, ''),
    );
  if (!paths.some(isAnswer)) return null;
  return paths.filter(isOfMarkdown).map((path) => ({ path, bytes: readBytes(join(folder, path)) }));
}

/** Writes a venue as a new folder of Markdown. */
export function writeMarkdownFolder(content: VenueContent, folder: string): void {
  makeFolder(folder);
  const made = new Set(['.']);
  for (const [path, text] of markdownFiles(content)) {
    const parent = dirname(path);
    if (!made.has(parent)) makeFolder(join(folder, parent));
    made.add(parent);
    writeNew(join(folder, path), text);
  }
}

/** Says every problem at its file and line, and ends the command; with `copy`, a zip of the files begins with a list of them. */
export async function refuseMarkdown(
  files: readonly MarkdownFile[],
  problems: readonly SheetProblem[],
  language: TableLanguage,
  copy: string | undefined,
): Promise<never> {
  for (const problem of problems) {
    const detail = problem.detail === '' ? '' : ` (${problem.detail})`;
    print(`${problem.sheet}:${problem.row}: ${problemSentence(problem, language)}${detail}`);
  }
  if (copy !== undefined)
    writeNew(copy, await writeArchive(withMarkdownProblems(files, problems, language), new Date()), 0o600);
  return fail(`${problems.length} to be mended; nothing was taken`);
}
