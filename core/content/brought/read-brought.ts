import { type Outcome, ok, refuse } from '#contract/base/outcome.ts';
import type { LeftOut } from '#contract/page/intake.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import { imdfLimits } from '../../imdf/read-archive.ts';
import { packLimits } from '../../packs/limits.ts';
import { readUntrustedPack } from '../../packs/read-pack.ts';
import type { ReadSheets, SheetProblem } from '../../sheets/sheet.ts';
import { readMarkdown } from '../markdown/read-markdown.ts';
import { venueOfPack } from '../pack-files.ts';
import { isTranslation, readTranslation } from '../translation/read-translation.ts';
import { VenueFileRefused } from '../venue-files.ts';
import { areWhole, ownSheets } from '../workbook/known-sheets.ts';
import { readVenueSheets } from '../workbook/read-venue.ts';
import { sheetsOver, withAllColumns } from '../workbook/sheets-over.ts';
import { type BroughtFile, readWritten, stemOf, type WrittenRefusal } from './files-in.ts';
import { isMapArchive, readDrawing, readMapArchive } from './map-files.ts';

/** The most that a file of content may have, whatever it is. */
export const mostBroughtBytes = packLimits.archiveBytes;

export type BroughtContentRefusal = WrittenRefusal | 'wrong-venue';

/** What a file makes of the venue: it as a whole, or what is wrong with what stands in the file. */
export type BroughtContent =
  | { readonly isGood: true; readonly content: VenueContent; readonly leftOut?: readonly LeftOut[] }
  | { readonly isGood: false; readonly problems: readonly SheetProblem[] };

/**
 * Reads what somebody brought for a venue, which is as `base` has it. A workbook with all sheets is the venue; sheets alone, answers in
 * Markdown, and what a translator gives back, are laid over it. A drawing is the plan of one floor, a map all of them. A pack vouches for nobody: what is read of it is a draft like any other.
 * Takes the thread it runs in for itself.
 */
export async function readBrought(
  file: BroughtFile,
  base: VenueContent,
): Promise<Outcome<BroughtContent, BroughtContentRefusal>> {
  const read = await readOver(file, base);
  if (!read.ok || !read.value.isGood) return read;
  return read.value.content.venue.id === base.venue.id ? read : refuse('wrong-venue');
}

async function readOver(
  file: BroughtFile,
  base: VenueContent,
): Promise<Outcome<BroughtContent, BroughtContentRefusal>> {
  const { name, kind, bytes } = file;
  if (kind === 'pack') return readPackFile(bytes);
  if (kind === 'drawing') return ok(readDrawing(stemOf(name), bytes, base));
  if (kind === 'archive' && (await isMapArchive(bytes, imdfLimits))) return ok(await readMapArchive(bytes, base));
  const written = await readWritten(file);
  if (!written.ok) return written;
  if (written.value.as === 'markdown') return ok(asBrought(readMarkdown(written.value.files, base)));
  return readTablesOver(written.value, base);
}

function readTablesOver(tables: ReadSheets, base: VenueContent): Outcome<BroughtContent, BroughtContentRefusal> {
  if (isTranslation(tables.sheets)) return ok(asBrought(readTranslation(tables, base)));
  const { sheets, problems, strange, copies, nameOf } = ownSheets(tables);
  const isWhole = areWhole(sheets);
  const laid = isWhole ? withAllColumns(base, sheets) : sheetsOver(base, sheets);
  if (!laid) return refuse('not-content');
  const read = readVenueSheets({ sheets: laid, problems });
  if (read.ok) return ok({ ...asBrought(read), leftOut: [...strange, ...(isWhole ? copies : [])].map(strangeSheet) });
  return ok({ isGood: false, problems: read.problems.map((one) => ({ ...one, sheet: nameOf(one.sheet) })) });
}

const mostOfName = 64;

function strangeSheet(name: string): LeftOut {
  return { file: null, number: 0, code: 'sheet-unknown', detail: name.slice(0, mostOfName) };
}

type Read =
  | { readonly ok: true; readonly content: VenueContent }
  | { readonly ok: false; readonly problems: readonly SheetProblem[] };

function asBrought(read: Read): BroughtContent {
  return read.ok ? { isGood: true, content: read.content } : { isGood: false, problems: read.problems };
}

async function readPackFile(bytes: Buffer): Promise<Outcome<BroughtContent, BroughtContentRefusal>> {
  const pack = await readUntrustedPack(bytes);
  if (!pack.ok) return refuse(pack.code === 'pack-too-large' ? 'file-too-large' : 'file-unreadable');
  try {
    return ok({ isGood: true, content: venueOfPack(pack.value.files).content });
  } catch (error) {
    if (!(error instanceof VenueFileRefused)) throw error;
    return refuse('file-unreadable');
  }
}
