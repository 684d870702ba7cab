import { type Outcome, ok, refuse } from '#contract/base/outcome.ts';
import type { ContentFileKind } from '#contract/page/sticks.ts';
import { sheetsLimits } from '../../sheets/limits.ts';
import { readCsv } from '../../sheets/read-csv.ts';
import { readWorkbook } from '../../sheets/read-workbook.ts';
import type { ReadSheets, SheetProblem, SheetsRefusal } from '../../sheets/sheet.ts';
import { type ArchiveLimits, ArchiveRefused, openArchive } from '../../system/archive.ts';
import type { MarkdownFile } from '../markdown/answer-file.ts';
import { isAnswer, isOfMarkdown } from '../markdown/read-markdown.ts';

/** A file that somebody brought; a CSV file is the sheet of its name, a folder is brought as a zip. */
export interface BroughtFile {
  readonly name: string;
  readonly kind: ContentFileKind;
  readonly bytes: Buffer;
}

/** What people write content down as. */
export type Written =
  | ({ readonly as: 'tables' } & ReadSheets)
  | { readonly as: 'markdown'; readonly files: readonly MarkdownFile[] };

export type WrittenRefusal = 'file-unreadable' | 'file-too-large' | 'not-content';

/** Ten thousand entries in two languages are as many files. */
export const markdownLimits: ArchiveLimits = { ...sheetsLimits, files: 20_000 };

/** The tables or the Markdown of what somebody brought; a pack is neither. */
export async function readWritten({ name, kind, bytes }: BroughtFile): Promise<Outcome<Written, WrittenRefusal>> {
  switch (kind) {
    case 'workbook':
      return asTables(await readWorkbook(bytes, sheetsLimits));
    case 'table':
      return asTables(readCsv(stemOf(name), bytes, sheetsLimits));
    case 'markdown':
      return bytes.byteLength > markdownLimits.archiveBytes
        ? refuse('file-too-large')
        : ok({ as: 'markdown', files: [{ path: name, bytes }] });
    case 'archive':
    case 'folder':
      return readArchive(bytes);
    case 'drawing':
    case 'pack':
      return refuse('not-content');
  }
}

async function readArchive(bytes: Buffer): Promise<Outcome<Written, WrittenRefusal>> {
  try {
    const archive = await openArchive(bytes, markdownLimits);
    const paths = [...archive.sizes.keys()].filter((path) => !isHidden(path));
    const read = async (path: string) => ({ path, bytes: await archive.read(path) });
    if (!paths.some(isAnswer)) return readTables(await inTurn(paths.filter(isTable), read));
    return ok({ as: 'markdown', files: await inTurn(paths.filter(isOfMarkdown), read) });
  } catch (error) {
    if (!(error instanceof ArchiveRefused)) throw error;
    return refuse(error.isTooLarge ? 'file-too-large' : 'file-unreadable');
  }
}

/** One after the other: thousands of files are not unpacked beside each other. */
async function inTurn<Value>(paths: readonly string[], read: (path: string) => Promise<Value>): Promise<Value[]> {
  const all: Value[] = [];
  for (const path of paths) all.push(await read(path));
  return all;
}

/** What systems keep beside the files of people, in the zips that they make. */
function isHidden(path: string): boolean {
  return path.split('/').some((name) => name.startsWith('.') || name === '__MACOSX');
}

function isTable(path: string): boolean {
  return path.toLowerCase().endsWith('.csv');
}

function readTables(files: readonly MarkdownFile[]): Outcome<Written, WrittenRefusal> {
  const sheets: ReadSheets['sheets'][number][] = [];
  const problems: SheetProblem[] = [];
  for (const { path, bytes } of files) {
    const read = readCsv(stemOf(path), bytes, sheetsLimits);
    if (!read.ok) return asTables(read);
    sheets.push(...read.value.sheets);
    problems.push(...read.value.problems);
  }
  return ok({ as: 'tables', sheets, problems });
}

function asTables(read: Outcome<ReadSheets, SheetsRefusal>): Outcome<Written, WrittenRefusal> {
  if (read.ok) return ok({ as: 'tables', ...read.value });
  return refuse(read.code === 'sheets-too-large' ? 'file-too-large' : 'file-unreadable');
}

/** The name of a file without its folder and ending. */
export function stemOf(path: string): string {
  const [name = ''] = path.split('/').slice(-1);
  return name.replace(/\.[^.]*$/, '');
}
