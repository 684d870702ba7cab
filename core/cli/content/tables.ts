import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { listsHeading } from '../../content/workbook/tables.ts';
import type { TableLanguage } from '../../sheets/problem-words.ts';
import type { ReadSheets } from '../../sheets/sheet.ts';
import { readSheets, type SheetsFile } from '../../sheets/sheets.ts';
import { writeCsv } from '../../sheets/write-csv.ts';
import { type NewSheet, writeWorkbook } from '../../sheets/write-workbook.ts';
import { systemClock } from '../../system/clock.ts';
import { fail, readBytes, writeNew } from '../command.ts';
import { makeFolder } from './folders.ts';

/** Tables as somebody brought them: a workbook, or a folder of CSV files, each under the name of its sheet. */
export async function readTables(path: string): Promise<ReadSheets> {
  if (!isFolder(path)) return readFile({ name: basename(path), kind: 'xlsx', bytes: readBytes(path) }, path);
  const sheets: ReadSheets['sheets'][number][] = [];
  const problems: ReadSheets['problems'][number][] = [];
  for (const name of readdirSync(path).filter((file) => file.endsWith('.csv'))) {
    const file = join(path, name);
    const read = await readFile({ name: basename(name, '.csv'), kind: 'csv', bytes: readBytes(file) }, file);
    sheets.push(...read.sheets);
    problems.push(...read.problems);
  }
  return { sheets, problems };
}

/** Writes tables as a workbook where the name says so, else as a new folder of CSV files. */
export async function writeTables(out: string, sheets: readonly NewSheet[], language: TableLanguage): Promise<void> {
  if (out.endsWith('.xlsx')) return writeNew(out, await writeWorkbook(sheets, listsHeading[language]));
  makeFolder(out);
  for (const { name, columns, rows } of sheets)
    writeNew(join(out, `${name}.csv`), writeCsv([columns.map(({ title }) => title), ...rows]));
}

async function readFile(file: SheetsFile, path: string): Promise<ReadSheets> {
  const read = await readSheets(file, systemClock);
  if (read.ok) return read.value;
  return fail(read.code === 'sheets-too-large' ? `${path} is too large` : `${path} cannot be read as tables`);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
