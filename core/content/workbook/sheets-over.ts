import type { VenueContent } from '#contract/venue/venue.ts';
import type { Sheet, SheetRow } from '../../sheets/sheet.ts';
import type { Field } from './field.ts';
import { isHeading } from './headings.ts';
import { type KnownSheet, knownAs, knownSheets } from './known-sheets.ts';
import { venueSheets } from './write-venue.ts';

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
  const own = ownOf(content);
  return knownSheets.flatMap(({ heading }) => {
    const before = own.find(({ name }) => isHeading(name, heading));
    const over = placed.filter(({ known }) => known.heading === heading);
    const laid = over.reduce<Sheet | undefined>((under, { sheet, known }) => laidOver(under, sheet, known), before);
    return laid ? [laid] : [];
  });
}

/**
 * The sheets of a whole venue, each with all its columns: one that is not there leaves the cells of the venue as it is, as where a sheet
 * is laid over it. Whoever hides or deletes a column means to see less, and not to say less.
 */
export function withAllColumns(content: VenueContent, brought: readonly Sheet[]): readonly Sheet[] {
  const own = ownOf(content);
  return brought.map((sheet) => {
    const known = knownSheets.find(({ heading }) => isHeading(sheet.name, heading));
    const under = known && own.find(({ name }) => isHeading(name, known.heading));
    if (!known || !under || sheet.rows.length === 0) return sheet;
    const { head, filled } = completed(under, sheet, known);
    return { ...sheet, rows: [head, ...filled] };
  });
}

/** The venue as its own sheets. */
function ownOf(content: VenueContent): Sheet[] {
  return venueSheets(content, 'zh').map(({ name, columns, rows }) => {
    const table = [columns.map(({ title }) => title), ...rows];
    return { name, rows: table.map((cells) => ({ row: 1, cells })) };
  });
}

/** The rows of a sheet with the cells of the one below in the columns that it lacks, and the rows of that one under the same columns. */
function completed(under: Sheet | undefined, over: Sheet, known: KnownSheet) {
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
  return { head: { row: head?.row ?? 1, cells: columns }, filled, turned, byKey, keyOf };
}

function laidOver(under: Sheet | undefined, over: Sheet, known: KnownSheet): Sheet {
  const { head, filled, turned, byKey, keyOf } = completed(under, over, known);
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
  return { name, rows: [head, ...kept, ...added] };
}

function keyBy(columns: readonly string[], keys: readonly Field[]) {
  const places = keys.map(({ heading }) => columns.findIndex((title) => isHeading(title, heading)));
  return ({ cells }: SheetRow) => JSON.stringify(places.map((at) => cells[at] ?? ''));
}
