import type { IntakeExport } from '#contract/page/intake.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import { houseAddressOf } from '../../imdf/house-address.ts';
import { writeImdf } from '../../imdf/write-imdf.ts';
import { problemHeadings, type TableLanguage } from '../../sheets/problem-words.ts';
import type { SheetProblem } from '../../sheets/sheet.ts';
import { writeWithProblems } from '../../sheets/with-problems.ts';
import { writeCsv } from '../../sheets/write-csv.ts';
import { type NewSheet, writeWorkbook } from '../../sheets/write-workbook.ts';
import { writeArchive } from '../../system/archive.ts';
import { withMarkdownProblems } from '../markdown/markdown-problems.ts';
import { markdownFiles } from '../markdown/write-markdown.ts';
import { translationSheet } from '../translation/translation-sheet.ts';
import { problemSentence } from '../workbook/problem-sentences.ts';
import { listsHeading } from '../workbook/tables.ts';
import { templateSheets } from '../workbook/template.ts';
import { venueSheets } from '../workbook/write-venue.ts';
import type { ProblemsCopy, WrittenContent } from './brought.ts';
import type { Written } from './files-in.ts';

/** A venue as a file for people: a workbook, its sheets as CSV files or its answers as Markdown in a zip, a workbook for a translator, or a map. */
export async function writeContent(
  content: VenueContent,
  as: IntakeExport,
  headings: TableLanguage,
  at: Date,
): Promise<WrittenContent> {
  if (as.form === 'map') return writeMap(content, as, at);
  return { bytes: await writeTables(content, as, headings, at), notHeld: 0 };
}

/** The plans, places and ways as they lie around a spot on the earth, the top of the plans to the north. */
async function writeMap(
  { venue }: VenueContent,
  { longitude, latitude }: IntakeExport & { form: 'map' },
  at: Date,
): Promise<WrittenContent> {
  const { guide } = venue;
  if (!guide) throw new Error('a venue without plans is written down as a map');
  const standing = { middle: [longitude, latitude] as const, bearingDegrees: 0, ...houseAddressOf(venue) };
  const { bytes, notHeld } = await writeImdf({ ...venue, guide }, standing, at);
  return { bytes, notHeld: notHeld.length };
}

async function writeTables(
  content: VenueContent,
  as: Exclude<IntakeExport, { form: 'map' }>,
  headings: TableLanguage,
  at: Date,
): Promise<Buffer> {
  if (as.form === 'translation') return workbook([translationSheet(content, as.to, headings)], headings);
  if (as.form === 'template') return workbook(templateSheets(content, headings), headings);
  if (as.form === 'markdown') {
    const texts = [...markdownFiles(content)].map(([path, text]) => [path, Buffer.from(text)] as const);
    return writeArchive(new Map(texts), at);
  }
  const sheets = venueSheets(content, headings);
  if (as.form === 'workbook') return workbook(sheets, headings);
  const files = sheets.map(({ name, columns, rows }) => {
    const table = [columns.map(({ title }) => title), ...rows];
    return [`${name}.csv`, writeCsv(table)] as const;
  });
  return writeArchive(new Map(files), at);
}

/** A copy of what was brought, which begins with a list of what is wrong: a first sheet, or a first file beside Markdown. */
export async function writeProblems(
  written: Written,
  problems: readonly SheetProblem[],
  headings: TableLanguage,
  at: Date,
): Promise<ProblemsCopy> {
  if (written.as === 'markdown') {
    const files = withMarkdownProblems(written.files, problems, headings);
    return { bytes: await writeArchive(files, at), ending: '.zip' };
  }
  const reason = (problem: SheetProblem) => problemSentence(problem, headings);
  const bytes = await writeWithProblems(written.sheets, problems, { ...problemHeadings[headings], reason });
  return { bytes, ending: '.xlsx' };
}

function workbook(sheets: readonly NewSheet[], headings: TableLanguage): Promise<Buffer> {
  return writeWorkbook(sheets, listsHeading[headings]);
}
