import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { VenueContent } from '#contract/venue/venue.ts';
import { readVenueSheets } from '#core/content/workbook/read-venue.ts';
import { venueSheets } from '#core/content/workbook/write-venue.ts';
import { venueFileTexts } from '#core/content/write-venue-files.ts';
import type { ReadSheets } from '#core/sheets/sheet.ts';
import type { SheetsFile } from '#core/sheets/sheets.ts';
import { bomb, bombs } from './bombs.ts';
import { damagedBytes } from './damage.ts';
import type { Offered, Reading } from './offered.ts';
import { smallVenue } from './small-venue.ts';
import { cellFaults, spoiled, type TableFault, tableFaults, textFaults } from './table-faults.ts';
import { csvOf, encodings, type Table, workbookOf } from './table-files.ts';

/** Reads one file as tables; null where it refuses to. `isApart`: in the thread that terminals read tables in. */
export type ReadTables = (file: SheetsFile, isApart: boolean) => Promise<ReadSheets | null>;

const venue = smallVenue();
const sheets: readonly Table[] = venueSheets(venue, 'zh').map(({ name, columns, rows }) => ({
  name,
  rows: [columns.map(({ title }) => title), ...rows.map((cells) => [...cells])],
}));

const spot = { text: fc.string({ minLength: 1, maxLength: 40 }), place: fc.nat() };
const faultOf = (faults: readonly TableFault[]) =>
  fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 3, arbitrary: fc.constantFrom(...faults) });

/** Workbooks and CSV files, one in five valid. Damage to a CSV file cannot be told from what somebody wrote. */
export const tablesOffering = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      ...spot,
      form: fc.constant('workbook' as const),
      fault: faultOf([...cellFaults, ...tableFaults]),
    }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      ...spot,
      form: fc.constant('csv' as const),
      fault: faultOf([...tableFaults, ...textFaults]),
      encoding: fc.constantFrom(...encodings),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      form: fc.constant('damaged' as const),
      how: fc.constantFrom('cut' as const, 'flipped' as const),
      place: fc.nat(),
      bit: fc.nat(7),
    }),
  },
  { weight: 1, arbitrary: fc.record({ form: fc.constant('bomb' as const), which: fc.constantFrom(...bombs) }) },
);
type Offering = typeof tablesOffering extends fc.Arbitrary<infer Value> ? Value : never;

/** The workbook or CSV files that a generated choice stands for, for a reader. */
export async function offeredTables(offering: Offering, read: ReadTables): Promise<Offered> {
  if (offering.form === 'damaged') {
    const { how, place, bit } = offering;
    const bytes = damagedBytes(how, workbookOf(sheets), place, bit);
    return offered(`workbook, ${how}`, 'damaged', [{ name: '', kind: 'xlsx', bytes }], read);
  }
  if (offering.form === 'bomb') {
    const file: SheetsFile = { name: '', kind: 'xlsx', bytes: await bomb(offering.which) };
    return offered(`bomb, ${offering.which}`, 'bomb', [file], read);
  }
  const { fault, text, place } = offering;
  const tables = fault === null ? sheets : spoiled(sheets, fault, text, place);
  const form = offering.form === 'csv' ? `CSV in ${offering.encoding}` : 'workbook';
  const files: SheetsFile[] =
    offering.form === 'csv'
      ? tables.map(({ name, rows }) => ({ name, kind: 'csv', bytes: csvOf(rows, offering.encoding) }))
      : [{ name: '', kind: 'xlsx', bytes: workbookOf(tables) }];
  return offered(`${form}, ${fault ?? 'valid'}`, fault === null ? 'valid' : 'bad', files, read);
}

function offered(
  what: string,
  state: 'valid' | 'damaged' | 'bad' | 'bomb',
  files: readonly SheetsFile[],
  read: ReadTables,
): Offered {
  return {
    what,
    isValid: state === 'valid',
    isDamaged: state === 'damaged',
    read: async (folder) => {
      const all: ReadSheets[] = [];
      for (const file of files) {
        const tables = await read(file, state === 'bomb');
        if (!tables) return { kind: 'refused', code: 'sheets' };
        all.push(tables);
      }
      const taken = readVenueSheets({
        sheets: all.flatMap((one) => one.sheets),
        problems: all.flatMap(({ problems }) => problems),
      });
      return taken.ok ? take(taken.content, folder) : { kind: 'refused', code: taken.problems[0]?.code ?? '' };
    },
  };
}

function take(content: VenueContent, folder: string): Reading {
  mkdirSync(join(folder, 'entries'));
  for (const [path, text] of venueFileTexts(content)) writeFileSync(join(folder, path), text);
  return { kind: 'taken', isAsMade: isDeepStrictEqual(content, venue) };
}
