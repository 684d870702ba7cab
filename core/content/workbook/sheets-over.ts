import type { VenueContent } from '#contract/venue/venue.ts';
import type { Sheet, SheetRow } from '../../sheets/sheet.ts';
import type { Field, Heading } from './field.ts';
import { isHeading } from './headings.ts';
import { columnsOf, keysOf, matterTables } from './matter-tables.ts';
import {
  answersHeading,
  entriesTable,
  entryField,
  languageField,
  listTables,
  phrasingField,
  phrasingsHeading,
  restFields,
  restHeading,
  textFields,
} from './tables.ts';
import { venueHeading, venueTextField, venueTextFields } from './venue-texts.ts';
import { venueSheets } from './write-venue.ts';

/** A sheet of a venue: its columns, and those by which its rows are told apart. */
interface KnownSheet {
  readonly heading: Heading;
  readonly fields: readonly Field[];
  readonly keys: readonly Field[];
  readonly isOptional: boolean;
}

const knownSheets: readonly KnownSheet[] = [
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

/**
 * Some sheets of a venue laid over those of the venue as it is: a row says what becomes of the thing that it names, a column that is not
 * there leaves its cells as they are, and so does a thing that no row names. Of the phrasings, rows of an entry and language are all of
 * them. Null where none of the sheets is one of a venue.
 */
export function sheetsOver(content: VenueContent, brought: readonly Sheet[]): readonly Sheet[] | null {
  const placed = brought.flatMap((sheet) => {
    const known = knownAs(sheet);
    return known ? [{ sheet, known }] : [];
  });
  if (placed.length === 0) return null;
  const own = venueSheets(content, 'zh').map(({ name, columns, rows }): Sheet => {
    const table = [columns.map(({ title }) => title), ...rows];
    return { name, rows: table.map((cells) => ({ row: 1, cells })) };
  });
  return knownSheets.flatMap(({ heading }) => {
    const before = own.find(({ name }) => isHeading(name, heading));
    const over = placed.filter(({ known }) => known.heading === heading);
    const laid = over.reduce<Sheet | undefined>((under, { sheet, known }) => laidOver(under, sheet, known), before);
    return laid ? [laid] : [];
  });
}

/** Programs number the copies that they keep: 问法 (1). */
const copyNumber = /\s*[(（]\d+[)）]\s*$/;

/** Which sheet of a venue this is, by its name, else by its headings. */
function knownAs({ name, rows }: Sheet): KnownSheet | undefined {
  const named = knownSheets.find(({ heading }) => isHeading(name.replace(copyNumber, ''), heading));
  if (named) return named;
  const titles = (rows[0]?.cells ?? []).filter((title) => title !== '');
  const fitting = knownSheets.filter(({ fields, keys }) => {
    const found = titles.map((title) => fields.find(({ heading }) => isHeading(title, heading)));
    return found.every((field) => field) && keys.every((key) => found.includes(key)) && found.length > keys.length;
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

function laidOver(under: Sheet | undefined, over: Sheet, known: KnownSheet): Sheet {
  const [head, ...rows] = over.rows;
  const [headUnder, ...rowsUnder] = under?.rows ?? [];
  const titles = head?.cells ?? [];
  const missing = known.fields.filter(({ heading }) => !titles.some((title) => isHeading(title, heading)));
  const columns = [...titles, ...missing.map(({ heading }) => heading.zh)];
  // A cell of the sheet below under each column of the new one.
  const from = columns.map((title) => {
    const field = known.fields.find(({ heading }) => isHeading(title, heading));
    return (headUnder?.cells ?? []).findIndex((cell) => field && isHeading(cell, field.heading));
  });
  const turned = rowsUnder.map(({ row, cells }): SheetRow => ({ row, cells: from.map((at) => cells[at] ?? '') }));
  const keyOf = keyBy(columns, known.keys);
  const byKey = new Map(turned.map((row) => [keyOf(row), row]));
  const filled = rows.map((row): SheetRow => {
    const below = byKey.get(keyOf(row))?.cells ?? [];
    const cells = columns.map((_, at) => (at < titles.length ? (row.cells[at] ?? '') : (below[at] ?? '')));
    return { row: row.row, cells };
  });
  const said = Map.groupBy(filled, keyOf);
  const kept = turned.flatMap((row) => {
    const key = keyOf(row);
    const instead = said.get(key);
    if (!instead) return [row];
    // Where several rows have one key, those that stand in their place come once.
    said.set(key, []);
    return instead;
  });
  const added = filled.filter((row) => !byKey.has(keyOf(row)));
  const name = isHeading(over.name, known.heading) ? over.name : known.heading.zh;
  return { name, rows: [{ row: head?.row ?? 1, cells: columns }, ...kept, ...added] };
}

function keyBy(columns: readonly string[], keys: readonly Field[]) {
  const places = keys.map(({ heading }) => columns.findIndex((title) => isHeading(title, heading)));
  return ({ cells }: SheetRow) => JSON.stringify(places.map((at) => cells[at] ?? ''));
}
