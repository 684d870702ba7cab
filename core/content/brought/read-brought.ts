import { type Outcome, ok, refuse } from '#contract/base/outcome.ts';
import type { LeftOut } from '#contract/page/intake.ts';
import type { ContentFileKind } from '#contract/page/sticks.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import { imdfLimits } from '../../imdf/read-archive.ts';
import { packLimits } from '../../packs/limits.ts';
import { readUntrustedPack } from '../../packs/read-pack.ts';
import { sheetsLimits } from '../../sheets/limits.ts';
import { readCsv } from '../../sheets/read-csv.ts';
import { readWorkbook } from '../../sheets/read-workbook.ts';
import type { ReadSheets, SheetProblem, SheetsRefusal } from '../../sheets/sheet.ts';
import { ArchiveRefused, openArchive } from '../../system/archive.ts';
import { venueOfPack } from '../pack-files.ts';
import { isTranslation, readTranslation } from '../translation/read-translation.ts';
import { VenueFileRefused } from '../venue-files.ts';
import { readVenueSheets } from '../workbook/read-venue.ts';
import { areWhole, sheetsOver } from '../workbook/sheets-over.ts';
import { isMapArchive, readDrawing, readMapArchive } from './map-files.ts';

/** The most that a file of content may have, whatever it is. */
export const mostBroughtBytes = packLimits.archiveBytes;

/** A file that somebody brought; a CSV file is the sheet of its name. */
export interface BroughtFile {
  readonly name: string;
  readonly kind: ContentFileKind;
  readonly bytes: Buffer;
}

export type BroughtContentRefusal = 'file-unreadable' | 'file-too-large' | 'not-content' | 'wrong-venue';

/** What a file makes of the venue: it as a whole, or what is wrong with what stands in the file. */
export type BroughtContent =
  | { readonly isGood: true; readonly content: VenueContent; readonly leftOut?: readonly LeftOut[] }
  | { readonly isGood: false; readonly problems: readonly SheetProblem[] };

/**
 * Reads what somebody brought for a venue, which is as `base` has it. A workbook with all sheets is the venue; sheets alone, and what a
 * translator gives back, are laid over it. A drawing is the plan of one floor, a map all of them. A pack vouches for nobody: what is read of it is a draft like any other. Takes the thread it
 * runs in for itself.
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
  return readTablesOver(file, base);
}

/** The tables of a workbook, of a CSV file, or of a zip of CSV files. */
export async function readTablesOf(file: BroughtFile): Promise<Outcome<ReadSheets, BroughtContentRefusal>> {
  const { name, kind, bytes } = file;
  switch (kind) {
    case 'workbook':
      return inWords(await readWorkbook(bytes, sheetsLimits));
    case 'table':
      return inWords(readCsv(stemOf(name), bytes, sheetsLimits));
    case 'archive':
      return readArchive(bytes);
    case 'drawing':
    case 'pack':
      return refuse('not-content');
  }
}

async function readTablesOver(
  file: BroughtFile,
  base: VenueContent,
): Promise<Outcome<BroughtContent, BroughtContentRefusal>> {
  const tables = await readTablesOf(file);
  if (!tables.ok) return tables;
  const { sheets, problems } = tables.value;
  if (isTranslation(sheets)) return ok(asBrought(readTranslation(tables.value, base)));
  if (areWhole(sheets)) return ok(asBrought(readVenueSheets(tables.value)));
  const over = sheetsOver(base, sheets);
  return over ? ok(asBrought(readVenueSheets({ sheets: over, problems }))) : refuse('not-content');
}

type Read =
  | { readonly ok: true; readonly content: VenueContent }
  | { readonly ok: false; readonly problems: readonly SheetProblem[] };

function asBrought(read: Read): BroughtContent {
  return read.ok ? { isGood: true, content: read.content } : { isGood: false, problems: read.problems };
}

async function readArchive(bytes: Buffer): Promise<Outcome<ReadSheets, BroughtContentRefusal>> {
  try {
    const archive = await openArchive(bytes, sheetsLimits);
    const sheets: ReadSheets['sheets'][number][] = [];
    const problems: SheetProblem[] = [];
    for (const path of archive.sizes.keys()) {
      if (!path.toLowerCase().endsWith('.csv')) continue;
      const read = readCsv(stemOf(path), await archive.read(path), sheetsLimits);
      if (!read.ok) return inWords(read);
      sheets.push(...read.value.sheets);
      problems.push(...read.value.problems);
    }
    return ok({ sheets, problems });
  } catch (error) {
    if (!(error instanceof ArchiveRefused)) throw error;
    return refuse(error.isTooLarge ? 'file-too-large' : 'file-unreadable');
  }
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

function inWords(read: Outcome<ReadSheets, SheetsRefusal>): Outcome<ReadSheets, BroughtContentRefusal> {
  if (read.ok) return read;
  return refuse(read.code === 'sheets-too-large' ? 'file-too-large' : 'file-unreadable');
}

/** The name of a file without its folder and ending. */
function stemOf(path: string): string {
  const [name = ''] = path.split('/').slice(-1);
  return name.replace(/\.[^.]*$/, '');
}
