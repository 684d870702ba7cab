import { problemHeadings } from '../../sheets/problem-words.ts';
import { columnLetters, type ReadSheets, type Sheet, type SheetProblem } from '../../sheets/sheet.ts';
import type { Field, Heading } from './field.ts';
import { isHeading } from './headings.ts';
import { columnsOf, keysOf, matterTables } from './matter-tables.ts';
import {
  answersHeading,
  entriesTable,
  entryField,
  languageField,
  listsHeading,
  listTables,
  phrasingField,
  phrasingsHeading,
  restFields,
  restHeading,
  textFields,
} from './tables.ts';
import { venueHeading, venueTextField, venueTextFields } from './venue-texts.ts';

/** A sheet of a venue: its columns, and those by which its rows are told apart. */
export interface KnownSheet {
  readonly heading: Heading;
  readonly fields: readonly Field[];
  readonly keys: readonly Field[];
  readonly isOptional: boolean;
}

export const knownSheets: readonly KnownSheet[] = [
  ...[entriesTable, ...listTables].map(({ heading, fields, isOptional = false }) => ({
    ...{ heading, fields, isOptional },
    keys: fields.slice(0, 1),
  })),
  {
    heading: answersHeading,
    fields: [entryField, languageField, ...textFields],
    keys: [entryField, languageField],
    isOptional: false,
  },
  {
    heading: phrasingsHeading,
    fields: [entryField, languageField, phrasingField],
    keys: [entryField, languageField],
    isOptional: false,
  },
  { heading: venueHeading, fields: venueTextFields, keys: [venueTextField], isOptional: true },
  ...matterTables.map((table) => ({
    heading: table.heading,
    fields: columnsOf(table),
    keys: keysOf(table),
    isOptional: true,
  })),
  { heading: restHeading, fields: Object.values(restFields), keys: [restFields.path], isOptional: false },
];

/** Whether every sheet without which no venue is read is among these. */
export function areWhole(sheets: readonly Sheet[]): boolean {
  return knownSheets.every(
    ({ heading, isOptional }) => isOptional || sheets.some(({ name }) => isHeading(name, heading)),
  );
}

/** Programs number the copies that they keep: 问法 (1). */
const copyNumber = /\s*[(（]\d+[)）]\s*$/;

/** Which sheet of a venue this is, by its name, else by its headings. */
export function knownAs({ name, rows }: Sheet): KnownSheet | undefined {
  const named = knownSheets.find(({ heading }) => isHeading(name.replace(copyNumber, ''), heading));
  if (named) return named;
  const titles = (rows[0]?.cells ?? []).filter((title) => title !== '');
  const fitting = knownSheets.filter(({ fields, keys }) => {
    const found = titles.map((title) => fields.find(({ heading }) => isHeading(title, heading)));
    return found.every((field) => field) && keys.every((key) => found.includes(key)) && found.length > keys.length;
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** So many rows may stand above the headings, as a title of the table. */
const mostAbove = 5;

/** A sheet from its headings on: whatever stands above them is no part of it. */
function fromHead(sheet: Sheet): Sheet {
  const isHead = ({ cells }: Sheet['rows'][number]) =>
    knownSheets.some(({ fields, keys }) => {
      const found = cells.map((title) => fields.find(({ heading }) => isHeading(title, heading)));
      return keys.every((key) => found.includes(key)) && found.filter(Boolean).length > 1;
    });
  const at = sheet.rows.slice(0, mostAbove).findIndex(isHead);
  return at > 0 ? { ...sheet, rows: sheet.rows.slice(at) } : sheet;
}

/** The first cell of each column that has no heading: nobody would know what becomes of it. */
function strayCells({ name, rows: [head, ...rows] }: Sheet): SheetProblem[] {
  const said = new Set<number>();
  return rows.flatMap(({ row, cells }) =>
    cells.flatMap((detail, column) => {
      if (detail === '' || (head?.cells[column] ?? '') !== '' || said.has(column)) return [];
      said.add(column);
      return [
        { sheet: name, row, column: columnLetters(column), code: 'heading-missing', detail: detail.slice(0, 60) },
      ];
    }),
  );
}

/** The sheets of a venue among those that somebody brought, under the names that they have there. */
export interface OwnSheets {
  readonly sheets: readonly Sheet[];
  /** Of cells that could not be read, those in these sheets. */
  readonly problems: readonly SheetProblem[];
  /** Sheets that say nothing of a venue. */
  readonly strange: readonly string[];
  /** Sheets of which there is another with the name itself: where a workbook is the whole venue, that one counts. */
  readonly copies: readonly string[];
  /** As whoever brought them calls a sheet. */
  readonly nameOf: (sheet: string) => string;
}

/** Those that say of a workbook what stands in it, and nothing of a venue. */
const helpers: readonly Heading[] = [listsHeading, { zh: problemHeadings.zh.sheet, en: problemHeadings.en.sheet }];

/**
 * Tells the sheets of a venue from others. One that was given another name is known by its headings, where no other has the name; what
 * is wrong in a sheet that is none of them keeps nothing from being taken.
 */
export function ownSheets({ sheets, problems }: ReadSheets): OwnSheets {
  const taken = new Set(knownSheets.filter(({ heading }) => sheets.some(({ name }) => isHeading(name, heading))));
  const formerNames = new Map<string, string>();
  const [strange, copies]: [string[], string[]] = [[], []];
  const own = sheets.map(fromHead).flatMap((sheet) => {
    const known = knownAs(sheet);
    if (!known) {
      if (!helpers.some((heading) => isHeading(sheet.name, heading))) strange.push(sheet.name);
      return [];
    }
    if (isHeading(sheet.name, known.heading)) return [sheet];
    if (taken.has(known)) {
      copies.push(sheet.name);
      return [sheet];
    }
    taken.add(known);
    formerNames.set(known.heading.zh, sheet.name);
    return [{ ...sheet, name: known.heading.zh }];
  });
  // Problems are said under the names that sheets have here.
  const firstRows = new Map(own.map(({ name, rows }) => [name, rows[0]?.row ?? 1]));
  const renamed = new Map([...formerNames].map(([name, former]) => [former, name]));
  const unread = problems
    .map((one) => ({ ...one, sheet: renamed.get(one.sheet) ?? one.sheet }))
    .filter(({ sheet, row }) => row >= (firstRows.get(sheet) ?? Number.POSITIVE_INFINITY));
  return {
    sheets: own,
    problems: [...unread, ...own.flatMap(strayCells)],
    strange,
    copies,
    nameOf: (sheet) => formerNames.get(sheet) ?? sheet,
  };
}
