import { languages } from '#contract/base/language.ts';
import type { Entry } from '#contract/venue/entry.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import type { TableLanguage } from '../../sheets/problem-words.ts';
import type { NewColumn, NewSheet } from '../../sheets/write-workbook.ts';
import type { Field } from './field.ts';
import { columnsOf, matterTables, type NestedTable } from './matter-tables.ts';
import { leavesOf, type Path, partAt, take } from './paths.ts';
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
import { venueHeading, venueTextFields, venueTexts, wordsFields } from './venue-texts.ts';

/** A venue as the sheets of a workbook, without loss: what has no column of its own stands in the sheet of the rest. */
export function venueSheets(content: VenueContent, language: TableLanguage): NewSheet[] {
  // What has been given a cell is taken out of this, and the rest is what is left.
  const rest = structuredClone(content);
  const { entries } = content;
  const categories = content.venue.categories.map(({ id }) => id);
  const isWritten = ({ path, isOptional }: Table) =>
    !isOptional || (partAt(content, path) as readonly unknown[]).length > 0;
  const sheets = [
    tableSheet(entriesTable, content, rest, language, { categoryId: categories }),
    answersSheet(entries, rest, language),
    phrasingsSheet(entries, rest, language),
    textsSheet(content, rest, language),
    ...listTables.filter(isWritten).map((table) => tableSheet(table, content, rest, language)),
    ...(content.venue.matters.length > 0 ? matterTables : []).map((table) =>
      nestedSheet(table, content, rest, language),
    ),
  ];
  return [...sheets, restSheet(content, rest, language)];
}

function tableSheet(
  { heading, path, fields }: Table,
  content: VenueContent,
  rest: VenueContent,
  language: TableLanguage,
  choices: Readonly<Record<string, readonly string[]>> = {},
): NewSheet {
  const things = partAt(content, path) as readonly unknown[];
  return {
    name: heading[language],
    columns: fields.map((field) => column(field, language, choices[field.path.join('/')])),
    rows: things.map((thing, index) => cellsOf(fields, thing, rest, [...path, index])),
  };
}

function nestedSheet(table: NestedTable, content: VenueContent, rest: VenueContent, language: TableLanguage): NewSheet {
  const [outermost, ...inner] = table.lists;
  const rowsIn = (path: Path, owners: readonly string[], lists: readonly string[]): string[][] => {
    const [list, ...further] = lists;
    const things = partAt(content, path) as readonly { readonly id?: string }[];
    if (list !== undefined)
      return things.flatMap(({ id = '' }, index) => rowsIn([...path, index, list], [...owners, id], further));
    const rows = things.map((thing, index) => [
      ...owners,
      ...(table.number ? [String(index + 1)] : []),
      ...cellsOf(table.fields, thing, rest, [...path, index]),
    ]);
    // A list of nothing has no rows, and is read as one.
    if (things.length === 0) take(rest, path);
    return rows;
  };
  return {
    name: table.heading[language],
    columns: columnsOf(table).map((field) => column(field, language)),
    rows: rowsIn(['venue', outermost], [], inner),
  };
}

function answersSheet(entries: readonly Entry[], rest: VenueContent, language: TableLanguage): NewSheet {
  return {
    name: answersHeading[language],
    columns: [entryField, languageField, ...textFields].map((field) => column(field, language)),
    rows: entries.flatMap((entry, index) =>
      languages.flatMap((spoken) => {
        const text = entry.texts[spoken];
        const path = ['entries', index, 'texts', spoken];
        return text ? [[entry.id, spoken, ...cellsOf(textFields, text, rest, path)]] : [];
      }),
    ),
  };
}

function phrasingsSheet(entries: readonly Entry[], rest: VenueContent, language: TableLanguage): NewSheet {
  return {
    name: phrasingsHeading[language],
    columns: [entryField, languageField, phrasingField].map((field) => column(field, language)),
    rows: entries.flatMap((entry, index) =>
      languages.flatMap((spoken) => {
        take(rest, ['entries', index, 'texts', spoken, 'phrasings']);
        return (entry.texts[spoken]?.phrasings ?? []).map((phrasing) => [entry.id, spoken, phrasing]);
      }),
    ),
  };
}

/** What the venue says once; a text that it does without has an empty row, in which it can be written. */
function textsSheet({ venue }: VenueContent, rest: VenueContent, language: TableLanguage): NewSheet {
  return {
    name: venueHeading[language],
    columns: venueTextFields.map((field) => column(field, language)),
    rows: venueTexts.map(({ id, heading }) => [
      id,
      heading[language],
      ...cellsOf(wordsFields, venue[id], rest, ['venue', id]),
    ]),
  };
}

function cellsOf(fields: readonly Field[], thing: unknown, rest: VenueContent, at: Path): string[] {
  return fields.map(({ path, codec, whenEmpty }) => {
    const value = partAt(thing, path);
    const cell = value === undefined || value === null ? '' : codec.write(value);
    // An empty list and no list look the same in a cell; where it does not mean this one, the rest says it.
    const isSaid = cell !== '' || JSON.stringify(value) === JSON.stringify(whenEmpty);
    if (isSaid) take(rest, [...at, ...path]);
    return cell;
  });
}

function restSheet(content: VenueContent, rest: VenueContent, language: TableLanguage): NewSheet {
  return {
    name: restHeading[language],
    columns: [restFields.path, restFields.kind, restFields.value].map((field) => column(field, language)),
    rows: leavesOf(rest).flatMap(({ path, value }) => {
      const cells = restCells(value);
      return cells ? [[namedPath(content, path), ...cells]] : [];
    }),
  };
}

/** A path in which things with ids are named by them, so that rows may change places: `venue/places/#toilet/hours`. */
function namedPath(content: VenueContent, path: Path): string {
  const keys = path.map((key, index) => {
    const id = typeof key === 'number' ? partAt(content, [...path.slice(0, index + 1), 'id']) : undefined;
    return typeof id === 'string' ? `#${id}` : String(key);
  });
  return keys.join('/');
}

/** Null for what was an object with things in it, all of which have their cells. */
function restCells(value: unknown): [kind: string, value: string] | null {
  if (value === null) return ['nothing', ''];
  if (typeof value === 'string') return ['text', value];
  if (typeof value === 'number') return ['number', String(value)];
  if (typeof value === 'boolean') return ['yes-no', value ? 'yes' : 'no'];
  return Array.isArray(value) && value.length === 0 ? ['empty-list', ''] : null;
}

function column(field: Field, language: TableLanguage, choices = field.choices): NewColumn {
  const { heading, widthLetters } = field;
  return { title: heading[language], widthLetters, ...(choices && choices.length > 0 ? { choices } : {}) };
}
