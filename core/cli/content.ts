/** `npm run content -- export|template|import|translate|translated|sayings`: a venue folder as a workbook, and back. */
import { languageSchema } from '#contract/base/language.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import { createContentCheck } from '../answering/content-check.ts';
import type { MarkdownFile } from '../content/markdown/answer-file.ts';
import { readMarkdown } from '../content/markdown/read-markdown.ts';
import { readTranslation } from '../content/translation/read-translation.ts';
import { translationSheet } from '../content/translation/translation-sheet.ts';
import { readVenueFiles } from '../content/venue-files.ts';
import { ownSheets } from '../content/workbook/known-sheets.ts';
import { problemSentence } from '../content/workbook/problem-sentences.ts';
import { readVenueSheets } from '../content/workbook/read-venue.ts';
import { templateOf } from '../content/workbook/template.ts';
import { venueSheets } from '../content/workbook/write-venue.ts';
import type { TableLanguage } from '../sheets/problem-words.ts';
import { fail, print, readWords, runCommand } from './command.ts';
import { writeVenueFolder } from './content/folders.ts';
import { markdownIn, refuseMarkdown, writeMarkdownFolder } from './content/markdown.ts';
import { printSayings } from './content/sayings.ts';
import { readTables, writeTables } from './content/tables.ts';
import { refuseTables } from './refuse-tables.ts';

const usage = `npm run content -- COMMAND

export --venue FOLDER --out TABLES [--as markdown] [--language zh|en]
template --venue FOLDER --out TABLES [--as markdown] [--language zh|en]
import TABLES [--out FOLDER] [--venue FOLDER] [--problems COPY.xlsx] [--language zh|en]
translate --venue FOLDER --to en|ja|ko --out TABLES [--language zh|en]
translated TABLES --venue FOLDER [--out FOLDER] [--problems COPY.xlsx] [--language zh|en]
sayings --venue FOLDER

TABLES is a workbook (NAME.xlsx), a folder of CSV files, or a folder of Markdown. import takes them whole or not at all: without
--out it only looks. Markdown without a venue.json is laid over the venue that --venue names. With --problems a workbook of the same tables lists what is wrong on its first sheet. Nothing is written over.
translate writes all that entries say beside another language, for a translator; translated shows what a workbook that came
back would change, and with --out writes the venue with it. sayings lists how people also ask about what each entry answers.`;

const options = {
  venue: { type: 'string' },
  to: { type: 'string' },
  out: { type: 'string' },
  as: { type: 'string' },
  problems: { type: 'string' },
  language: { type: 'string', default: 'zh' },
} as const;

async function takeTables(
  path: string,
  out: string | undefined,
  copy: string | undefined,
  language: TableLanguage,
): Promise<void> {
  const tables = await readTables(path);
  const own = ownSheets(tables);
  const venue = readVenueSheets(own);
  if (!venue.ok) {
    const problems = venue.problems.map((one) => ({ ...one, sheet: own.nameOf(one.sheet) }));
    return refuseTables({ ...tables, problems, sentence: problemSentence, language, copy });
  }
  for (const name of own.strange) print(`Not taken: the sheet ${name} is none of a venue`);
  for (const name of own.copies) print(`Not taken: the sheet ${name}, for another has its name itself`);
  takeVenue(venue.content, out);
}

type TakeOptions = { readonly [Option in 'venue' | 'out' | 'problems']: string | undefined };

function takeFiles(path: string, options: TakeOptions, language: TableLanguage): Promise<void> {
  const markdown = markdownIn(path);
  if (markdown) return takeMarkdown(markdown, options, language);
  return takeTables(path, options.out, options.problems, language);
}

async function takeMarkdown(
  files: readonly MarkdownFile[],
  { venue, out, problems }: TakeOptions,
  language: TableLanguage,
): Promise<void> {
  const read = readMarkdown(files, venue === undefined ? null : readVenueFiles(venue).content);
  if (!read.ok) return refuseMarkdown(files, read.problems, language, problems);
  takeVenue(read.content, out);
}

function takeVenue(content: VenueContent, out: string | undefined): void {
  if (out !== undefined) writeVenueFolder(content, out);
  print(`Good: ${content.entries.length} entries`);
  warnOfSharedWords(content);
}

/** Says which words ask for more than one entry. */
function warnOfSharedWords({ entries }: VenueContent): void {
  const check = createContentCheck();
  for (const entry of entries) check.add(entry);
  for (const { text, entryIds } of check.finish().identical)
    print(`Warning: "${text}" asks for ${entryIds.join(' and for ')}; whoever says it gets one of them`);
}

async function writeTranslation(venue: string, to: string | undefined, out: string, language: TableLanguage) {
  const read = languageSchema.exclude(['zh-CN']).safeParse(to);
  if (!read.success) return fail(usage);
  await writeTables(out, [translationSheet(readVenueFiles(venue).content, read.data, language)], language);
}

async function writeVenue(
  venue: string,
  verb: 'export' | 'template',
  { out, as }: { readonly out: string; readonly as: string | undefined },
  language: TableLanguage,
) {
  const { content } = readVenueFiles(venue);
  const told = verb === 'template' ? templateOf(content) : content;
  if (as === 'markdown') writeMarkdownFolder(told, out);
  else if (as === undefined) await writeTables(out, venueSheets(told, language), language);
  else fail(usage);
  print(`${told.entries.length} entries`);
}

async function takeTranslation(
  path: string,
  content: VenueContent,
  { out, problems }: { readonly out: string | undefined; readonly problems: string | undefined },
  language: TableLanguage,
): Promise<void> {
  const tables = await readTables(path);
  const read = readTranslation(tables, content);
  if (!read.ok)
    return refuseTables({ ...tables, problems: read.problems, sentence: problemSentence, language, copy: problems });
  for (const { entryId, path: at, before, after, isOfOldWords } of read.differences) {
    const remark = isOfOldWords ? ' (the Chinese has changed since)' : '';
    print(`${entryId}/${at}${remark}\n- ${before}\n+ ${after}`);
  }
  if (out !== undefined) writeVenueFolder(read.content, out);
  print(`${read.differences.length} texts differ`);
}

runCommand(async () => {
  const { positionals, values } = readWords(options, usage);
  const [verb = '', file] = positionals;
  const language = values.language === 'en' ? 'en' : 'zh';
  const { venue, out, problems } = values;
  if (verb === 'import' && file !== undefined) return takeFiles(file, { venue, out, problems }, language);
  if (venue === undefined) return fail(usage);
  if (verb === 'sayings') return printSayings(readVenueFiles(venue).content);
  if (verb === 'translated' && file !== undefined)
    return takeTranslation(file, readVenueFiles(venue).content, { out, problems }, language);
  if (out === undefined) return fail(usage);
  if (verb === 'translate') return writeTranslation(venue, values.to, out, language);
  if (verb === 'export' || verb === 'template') return writeVenue(venue, verb, { out, as: values.as }, language);
  fail(usage);
});
