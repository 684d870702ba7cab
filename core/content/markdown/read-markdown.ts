import { type VenueContent, venueContentSchema, venueParts } from '#contract/venue/venue.ts';
import type { SheetProblem } from '../../sheets/sheet.ts';
import { schemaProblems, unseenProblems } from '../workbook/check-venue.ts';
import { type Path, partAt } from '../workbook/paths.ts';
import { createPlacedDocument, type PlacedDocument } from '../workbook/placed.ts';
import type { ReadVenue } from '../workbook/read-venue.ts';
import { type MarkdownFile, problemAt, readAnswer } from './answer-file.ts';
import { placeAnswers } from './place-answers.ts';

const venueFile = 'venue.json';

/** Whether a file is read with a folder of Markdown: an answer, or one of the other files of a venue's folder. */
export function isOfMarkdown(path: string): boolean {
  return isAnswer(path) || venueFileOf(path) !== null;
}

/** Whether an answer stands in a file, by its name. */
export function isAnswer(path: string): boolean {
  return path.toLowerCase().endsWith('.md');
}

/** The part of the venue that a file holds; 'venue' for all that has no file of its own. */
function venueFileOf(path: string): 'venue' | (typeof venueParts)[number] | null {
  const name = path.split('/').at(-1);
  if (name === venueFile) return 'venue';
  return venueParts.find((part) => name === `${part}.json`) ?? null;
}

/**
 * Reads a folder of Markdown as {@link markdownFiles} writes it. With venue.json among the files they are the venue, and `base` is not
 * asked; without, each says all of its entry and language, and what none speaks of is as in `base`. Problems name the file as
 * sheet, and its line as row; nothing is taken where there are any.
 */
export function readMarkdown(files: readonly MarkdownFile[], base: VenueContent | null): ReadVenue {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const isWhole = sorted.some(({ path }) => venueFileOf(path) === 'venue');
  const problems: SheetProblem[] = [];
  if (!isWhole && !base) return { ok: false, problems: [problemAt(venueFile, 1, 'sheet-missing', venueFile)] };
  const placed = createPlacedDocument(isWhole || !base ? { entries: [] } : documentOf(base));
  if (isWhole) readVenueFiles(sorted, placed, problems);
  const answers = sorted.filter(({ path }) => isAnswer(path)).flatMap((file) => readAnswer(file, problems) ?? []);
  placeAnswers(answers, placed, problems);
  if (problems.length > 0) return { ok: false, problems };
  const parsed = venueContentSchema.safeParse(placed.document);
  if (!parsed.success) return { ok: false, problems: schemaProblems(parsed.error, placed, nameOf).map(withoutPath) };
  // What is wrong elsewhere in the venue is said there, and keeps no file from being taken.
  const unseen = unseenProblems(parsed.data, placed).filter(({ sheet }) => isWhole || sheet !== '');
  return unseen.length === 0 ? { ok: true, content: parsed.data } : { ok: false, problems: unseen };
}

function withoutPath({ path: _, ...problem }: SheetProblem & { readonly path: Path }): SheetProblem {
  return problem;
}

function nameOf(path: Path): string {
  return path.slice(path[2] === 'texts' ? 4 : 2).join('.');
}

/** The entries can be written over; what stands in them is not touched. */
function documentOf({ venue, entries }: VenueContent): Record<string, unknown> {
  return { venue, entries: entries.map((entry) => ({ ...entry, texts: { ...entry.texts } })) };
}

/** The JSON files of a venue, venue.json before what has a file of its own; what is wrong in one is said of the file. */
function readVenueFiles(files: readonly MarkdownFile[], placed: PlacedDocument, problems: SheetProblem[]): void {
  const isVenue = ({ path }: MarkdownFile) => venueFileOf(path) === 'venue';
  for (const { path, bytes } of [...files.filter(isVenue), ...files.filter((file) => !isVenue(file))]) {
    const part = venueFileOf(path);
    if (part === null) continue;
    const at = part === 'venue' ? ['venue'] : ['venue', part];
    const known = partAt(placed.document, at);
    const isSaid = Array.isArray(known) ? known.length > 0 : known !== undefined;
    if (isSaid) problems.push(problemAt(path, 1, 'field-twice', part));
    try {
      const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
      placed.put(at, value, { sheet: path, row: 1, column: null });
    } catch (error) {
      const [, line = '1'] = /line (\d+)/.exec(error instanceof Error ? error.message : '') ?? [];
      problems.push(problemAt(path, Number(line), 'file-not-json', ''));
    }
  }
}
