/** `npm run content -- export|template|import`: a venue folder as a workbook, and back. */
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { VenueContent } from '#contract/venue/venue.ts';
import { readVenueFiles } from '../content/venue-files.ts';
import { problemHeadings, problemSentence } from '../content/workbook/problem-sentences.ts';
import { readVenueSheets } from '../content/workbook/read-venue.ts';
import { listsHeading } from '../content/workbook/tables.ts';
import { templateOf } from '../content/workbook/template.ts';
import { type HeadingLanguage, venueSheets } from '../content/workbook/write-venue.ts';
import { venueFileTexts } from '../content/write-venue-files.ts';
import type { ReadSheets, SheetProblem } from '../sheets/sheet.ts';
import { readSheets } from '../sheets/sheets.ts';
import { writeWithProblems } from '../sheets/with-problems.ts';
import { writeWorkbook } from '../sheets/write-workbook.ts';
import { systemClock } from '../system/clock.ts';
import { fail, print, readBytes, readWords, runCommand, writeNew } from './command.ts';

const usage = `npm run content -- COMMAND

export --venue FOLDER --out WORKBOOK.xlsx [--language zh|en]
template --venue FOLDER --out WORKBOOK.xlsx [--language zh|en]
import WORKBOOK.xlsx [--out FOLDER] [--problems COPY.xlsx] [--language zh|en]

import takes a workbook whole or not at all: without --out it only looks. With --problems a copy of the workbook lists
what is wrong on its first sheet. No file is written over.`;

const options = {
  venue: { type: 'string' },
  out: { type: 'string' },
  problems: { type: 'string' },
  language: { type: 'string', default: 'zh' },
} as const;

async function writeVenue(content: VenueContent, out: string, language: HeadingLanguage): Promise<void> {
  writeNew(out, await writeWorkbook(venueSheets(content, language), listsHeading[language]));
  print(`${content.entries.length} entries`);
}

async function takeWorkbook(
  file: string,
  out: string | undefined,
  copy: string | undefined,
  language: HeadingLanguage,
) {
  const bytes = readBytes(file);
  const read = await readSheets({ name: basename(file), kind: 'xlsx', bytes }, systemClock);
  if (!read.ok) fail(read.code === 'sheets-too-large' ? `${file} is too large` : `${file} is no workbook`);
  const venue = read.value.problems.length > 0 ? null : readVenueSheets(read.value.sheets);
  if (!venue?.ok)
    return refuseWorkbook(read.value, [...read.value.problems, ...(venue?.problems ?? [])], copy, language);
  if (out !== undefined) writeFolder(venue.content, out);
  print(`Good: ${venue.content.entries.length} entries`);
}

async function refuseWorkbook(
  { sheets }: ReadSheets,
  problems: readonly SheetProblem[],
  copy: string | undefined,
  language: HeadingLanguage,
): Promise<void> {
  const sentence = (problem: SheetProblem) => problemSentence(problem, language);
  for (const problem of problems) {
    const { sheet, row, column, detail } = problem;
    print(`${sheet} ${column ?? ''}${row}: ${sentence(problem)}${detail === '' ? '' : ` (${detail})`}`);
  }
  const words = { ...problemHeadings[language], reason: sentence };
  if (copy !== undefined) writeNew(copy, await writeWithProblems(sheets, problems, words));
  fail(`${problems.length} to be mended; nothing was taken`);
}

function writeFolder(content: VenueContent, folder: string): void {
  mkdirSync(join(folder, 'entries'), { recursive: true });
  for (const [path, text] of venueFileTexts(content)) writeNew(join(folder, path), text);
}

runCommand(async () => {
  const { positionals, values } = readWords(options);
  const [verb = '', file] = positionals;
  const language = values.language === 'en' ? 'en' : 'zh';
  const { venue, out, problems } = values;
  if (verb === 'import' && file !== undefined) await takeWorkbook(file, out, problems, language);
  else if (venue !== undefined && out !== undefined && (verb === 'export' || verb === 'template')) {
    const { content } = readVenueFiles(venue);
    await writeVenue(verb === 'template' ? templateOf(content) : content, out, language);
  } else fail(usage);
});
