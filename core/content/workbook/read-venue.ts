import { languageSchema } from '#contract/base/language.ts';
import { type VenueContent, venueContentSchema } from '#contract/venue/venue.ts';
import type { ReadSheets, Sheet, SheetProblem } from '../../sheets/sheet.ts';
import { schemaProblems, unseenProblems } from './check-venue.ts';
import { beside, type FoundProblem, isUnderstood, withoutConsequences } from './consequences.ts';
import type { Field } from './field.ts';
import { type NamedRow, namedSheet, sheetUnder } from './headings.ts';
import { columnsOf, matterTables, type NestedTable } from './matter-tables.ts';
import { type Path, partAt } from './paths.ts';
import { createPlacedDocument, type PlacedDocument } from './placed.ts';
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
  type Table,
  textFields,
} from './tables.ts';
import { venueHeading, venueTextField, venueTextFields, venueTexts, wordsFields } from './venue-texts.ts';

/** A venue out of a workbook: whole and sound, or everything that is wrong with it. */
export type ReadVenue =
  | { readonly ok: true; readonly content: VenueContent }
  | { readonly ok: false; readonly problems: readonly SheetProblem[] };

/**
 * Reads the sheets of a workbook as {@link venueSheets} writes them. Nothing is taken where anything is wrong, in its cells or
 * in what they say; a row with a cell that could not be read is named for that alone.
 */
export function readVenueSheets({ sheets, problems }: ReadSheets): ReadVenue {
  const read = readRows(sheets);
  if (problems.length === 0) return read;
  const rows = new Set(problems.map(({ sheet, row }) => `${row} ${sheet}`));
  const others = read.ok ? [] : read.problems.filter(({ sheet, row }) => !rows.has(`${row} ${sheet}`));
  return { ok: false, problems: [...problems, ...others] };
}

function readRows(sheets: readonly Sheet[]): ReadVenue {
  const problems: FoundProblem[] = [];
  const placed = createPlacedDocument();
  const reading: Reading = { sheets, placed, problems, rowsOf: new Map(), listed: new Set() };
  for (const table of [entriesTable, ...listTables]) readTable(reading, table);
  if (reading.listed.has('venue/matters')) for (const table of matterTables) readNested(reading, table);
  readTexts(reading);
  readAnswers(reading);
  readPhrasings(reading);
  readRest(reading);
  const own = withoutConsequences(problems);
  if (!isUnderstood(own)) return { ok: false, problems: own };
  const parsed = venueContentSchema.safeParse(placed.document);
  const others = parsed.success ? [] : beside(own, schemaProblems(parsed.error, placed));
  if (!parsed.success || own.length > 0) return { ok: false, problems: [...own, ...others] };
  const unseen = unseenProblems(parsed.data, placed);
  return unseen.length === 0 ? { ok: true, content: parsed.data } : { ok: false, problems: unseen };
}

interface Reading {
  readonly sheets: readonly Sheet[];
  readonly placed: PlacedDocument;
  readonly problems: FoundProblem[];
  /** Where the things of a list stand, by its path and their ids. */
  readonly rowsOf: Map<string, Map<string, number>>;
  /** The lists that have a sheet in this workbook. */
  readonly listed: Set<string>;
}

function readTable(reading: Reading, { heading, path, fields, isOptional }: Table): void {
  if (isOptional && !sheetUnder(reading.sheets, heading)) return;
  const rows = namedRows(reading, heading, fields);
  const indexOf = new Map<string, number>();
  reading.rowsOf.set(path.join('/'), indexOf);
  reading.listed.add(path.join('/'));
  const [idField] = fields;
  if (!rows || !idField) return;
  for (const [index, row] of rows.entries()) {
    const id = row.text(idField);
    if (id === '') problem(reading, row, idField, 'id-missing', '');
    else if (indexOf.has(id)) problem(reading, row, idField, 'id-twice', id);
    indexOf.set(id, index);
    reading.placed.put([...path, index], {}, { ...row.cell(idField), column: null });
    readFields(reading, row, fields, [...path, index]);
  }
}

/** Reads the rows of lists that are in things: each row is put at the end of the list of what it is in. */
function readNested(reading: Reading, table: NestedTable): void {
  const { heading, lists } = table;
  const owners = ownersOf(reading, lists);
  const rows = namedRows(reading, heading, columnsOf(table));
  if (!rows) return;
  const nothing = { sheet: heading.zh, row: 1, column: null };
  for (const path of owners.values()) {
    reading.placed.put(path, [], nothing);
    reading.rowsOf.set(path.join('/'), new Map());
    reading.listed.add(path.join('/'));
  }
  const ownerField = table.owners.at(-1);
  for (const row of rows) {
    const path = owners.get(JSON.stringify(table.owners.map((field) => row.text(field))));
    if (path) readNestedRow(reading, table, row, path);
    else if (ownerField) problem(reading, row, ownerField, 'owner-unknown', row.text(ownerField));
  }
}

function readNestedRow(reading: Reading, { fields, number }: NestedTable, row: NamedRow, path: Path): void {
  const [idField] = fields;
  if (!idField) return;
  const index = (partAt(reading.placed.document, path) as readonly unknown[]).length;
  if (number === null) {
    const indexOf = reading.rowsOf.get(path.join('/'));
    const id = row.text(idField);
    if (id === '') problem(reading, row, idField, 'id-missing', '');
    else if (indexOf?.has(id)) problem(reading, row, idField, 'id-twice', id);
    indexOf?.set(id, index);
  }
  reading.placed.put([...path, index], {}, { ...row.cell(idField), column: null });
  readFields(reading, row, fields, [...path, index]);
}

/** Where the lists of a sheet lie, by the ids of what they are in. */
function ownersOf({ rowsOf }: Reading, lists: NestedTable['lists']): Map<string, Path> {
  const [outermost, ...inner] = lists;
  let found: { readonly ids: readonly string[]; readonly path: Path }[] = [{ ids: [], path: ['venue', outermost] }];
  for (const list of inner)
    found = found.flatMap(({ ids, path }) =>
      [...(rowsOf.get(path.join('/')) ?? [])].map(([id, index]) => ({
        ids: [...ids, id],
        path: [...path, index, list],
      })),
    );
  return new Map(found.map(({ ids, path }) => [JSON.stringify(ids), path]));
}

function readFields({ placed }: Reading, row: NamedRow, fields: readonly Field[], at: Path): void {
  for (const field of fields) {
    const { path, codec, whenEmpty } = field;
    const text = row.text(field);
    if (text !== '') placed.put([...at, ...path], codec.read(text), row.cell(field));
    else if (whenEmpty !== undefined) placed.put([...at, ...path], whenEmpty, row.cell(field));
  }
}

/** A workbook may do without this sheet, and say the same among the rest. */
function readTexts(reading: Reading): void {
  if (!sheetUnder(reading.sheets, venueHeading)) return;
  const seen = new Set<string>();
  for (const row of namedRows(reading, venueHeading, venueTextFields) ?? []) {
    const id = row.text(venueTextField);
    const text = venueTexts.find((one) => one.id === id);
    if (!text) problem(reading, row, venueTextField, 'path-unknown', id);
    else if (seen.has(id)) problem(reading, row, venueTextField, 'id-twice', id);
    else if (!text.isOptional || wordsFields.some((field) => row.text(field) !== '')) {
      reading.placed.put(['venue', id], {}, { ...row.cell(venueTextField), column: null });
      readFields(reading, row, wordsFields, ['venue', id]);
    }
    seen.add(id);
  }
}

function readAnswers(reading: Reading): void {
  const rows = namedRows(reading, answersHeading, [entryField, languageField, ...textFields]) ?? [];
  const seen = new Set<string>();
  for (const row of rows) {
    const at = textPath(reading, row);
    if (!at) continue;
    if (seen.has(at.join('/'))) problem(reading, row, languageField, 'answer-twice', row.text(languageField));
    seen.add(at.join('/'));
    reading.placed.put(at, {}, { ...row.cell(entryField), column: null });
    readFields(reading, row, textFields, at);
  }
}

function readPhrasings(reading: Reading): void {
  const rows = namedRows(reading, phrasingsHeading, [entryField, languageField, phrasingField]) ?? [];
  for (const row of rows) {
    const at = textPath(reading, row);
    if (!at) continue;
    if (!partAt(reading.placed.document, at))
      problem(reading, row, languageField, 'answer-missing', row.text(entryField));
    else {
      const list = partAt(reading.placed.document, [...at, 'phrasings']);
      const path = [...at, 'phrasings', Array.isArray(list) ? list.length : 0];
      const text = row.text(phrasingField);
      if (text === '') problem(reading, row, phrasingField, 'phrasing-missing', '');
      else reading.placed.put(path, text, row.cell(phrasingField));
    }
  }
}

/** Where the text of a row belongs, by its entry and language; null, and a problem, where there is no such. */
function textPath(reading: Reading, row: NamedRow): Path | null {
  const index = reading.rowsOf.get('entries')?.get(row.text(entryField));
  const language = languageSchema.safeParse(row.text(languageField));
  if (index === undefined) problem(reading, row, entryField, 'entry-unknown', row.text(entryField));
  if (!language.success) problem(reading, row, languageField, 'language-unknown', row.text(languageField));
  return index === undefined || !language.success ? null : ['entries', index, 'texts', language.data];
}

function readRest(reading: Reading): void {
  const { path, kind, value } = restFields;
  for (const row of namedRows(reading, restHeading, [path, kind, value]) ?? []) {
    const at = pathNamed(reading, row.text(path));
    if (!at) problem(reading, row, path, 'path-unknown', row.text(path));
    else {
      const read = restValue(row.text(kind), row.text(value));
      if (read === undefined) problem(reading, row, kind, 'kind-unknown', row.text(kind));
      else reading.placed.put(at, read, row.cell(value));
    }
  }
}

function restValue(kind: string, text: string): unknown {
  if (kind === 'text') return text;
  if (kind === 'number') return Number(text);
  if (kind === 'yes-no') return text === 'yes';
  if (kind === 'nothing') return null;
  return kind === 'empty-list' ? [] : undefined;
}

/** Keys that are no part of any document, and would reach into the program itself. */
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

function pathNamed(reading: Reading, text: string): Path | null {
  const path: (string | number)[] = [];
  for (const key of text.split('/')) {
    const index = key.startsWith('#') ? indexOf(reading, path, key.slice(1)) : undefined;
    if (key === '' || forbiddenKeys.has(key) || (key.startsWith('#') && index === undefined)) return null;
    if (/^\d{1,5}$/.test(key)) path.push(Number(key));
    else path.push(index ?? key);
  }
  return path;
}

/** Which thing of a list has an id. What has no sheet of its own stands in the rest alone, in the order of the list. */
function indexOf({ rowsOf, listed }: Reading, path: Path, id: string): number | undefined {
  const list = path.join('/');
  if (listed.has(list)) return rowsOf.get(list)?.get(id);
  const ids = rowsOf.get(list) ?? new Map<string, number>();
  if (!ids.has(id)) ids.set(id, ids.size);
  rowsOf.set(list, ids);
  return ids.get(id);
}

function namedRows(reading: Reading, heading: Table['heading'], fields: readonly Field[]): readonly NamedRow[] | null {
  const sheet = sheetUnder(reading.sheets, heading);
  if (!sheet) {
    const place = { sheet: heading.zh, row: 1, column: null };
    reading.problems.push({ ...place, code: 'sheet-missing', detail: heading.zh, about: '' });
    return null;
  }
  const headings: SheetProblem[] = [];
  const { rows } = namedSheet(sheet, fields, headings);
  reading.problems.push(...headings.map((one) => ({ ...one, about: '' })));
  return rows;
}

function problem({ problems }: Reading, row: NamedRow, field: Field, code: string, detail: string): void {
  problems.push({ ...row.cell(field), code, detail, about: row.text(entryField) });
}
