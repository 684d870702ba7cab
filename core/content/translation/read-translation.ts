import { languageSchema } from '#contract/base/language.ts';
import type { Entry, EntryText } from '#contract/venue/entry.ts';
import { type VenueContent, venueContentSchema } from '#contract/venue/venue.ts';
import type { ReadSheets, Sheet, SheetProblem } from '../../sheets/sheet.ts';
import { schemaProblems, unseenProblems } from '../workbook/check-venue.ts';
import { beside } from '../workbook/consequences.ts';
import { type NamedRow, namedSheet } from '../workbook/headings.ts';
import type { Path } from '../workbook/paths.ts';
import type { Cell } from '../workbook/placed.ts';
import { chineseBefore, textsOf, type Word, wordAt, wordsOf } from './entry-words.ts';
import { translatedText } from './translated-text.ts';
import { translationFields, translationHeading } from './translation-sheet.ts';

/** A text that a translation changes; `before` is '' where there was none. */
export interface Difference {
  readonly entryId: string;
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** The Chinese has changed since the workbook was written: the translation is of the words before. */
  readonly isOfOldWords: boolean;
}

export type ReadTranslation =
  | { readonly ok: true; readonly content: VenueContent; readonly differences: readonly Difference[] }
  | { readonly ok: false; readonly problems: readonly SheetProblem[] };

type Foreign = Exclude<keyof Entry['texts'], 'zh-CN'>;

/** What was translated of one entry: its words by their paths, with the rows that they stand in. */
type Rows = ReadonlyMap<string, NamedRow>;

/**
 * Reads a workbook that a translator gives back into the venue it was written from. Only that language of what stands in it is
 * changed, and of its entries those alone in which a word differs.
 */
export function readTranslation({ sheets, problems: unread }: ReadSheets, venue: VenueContent): ReadTranslation {
  const problems: SheetProblem[] = [...unread];
  const found = translationIn(sheets);
  if (!found) {
    const place = { sheet: translationHeading.zh, row: 1, column: null };
    return { ok: false, problems: [{ ...place, code: 'sheet-missing', detail: translationHeading.zh }] };
  }
  const { sheet, language } = found;
  const byEntry = rowsByEntry(sheet, venue, problems);
  const cells = new Map<string, Cell>();
  const differences: Difference[] = [];
  const entries = venue.entries.map((entry, index) => {
    const rows = byEntry.get(entry.id);
    if (!rows) return entry;
    const at = (path: Path) => ['entries', index, 'texts', language, ...path].join('/');
    for (const [path, row] of rows) cells.set(at(path.split('/')), row.cell(translationFields.translation));
    return translated(entry, rows, language, differences);
  });
  if (problems.length > 0) return { ok: false, problems };
  const content = { ...venue, entries };
  const placed = { document: { ...content }, put: () => {}, cellOf: (path: Path) => nearestCell(cells, path) };
  const parsed = venueContentSchema.safeParse(content);
  if (!parsed.success) return { ok: false, problems: beside([], schemaProblems(parsed.error, placed)) };
  const unseen = unseenProblems(parsed.data, placed);
  return unseen.length === 0 ? { ok: true, content: parsed.data, differences } : { ok: false, problems: unseen };
}

/** Whether one of these sheets is a translator's. */
export function isTranslation(sheets: readonly Sheet[]): boolean {
  return translationIn(sheets) !== null;
}

function translationIn(sheets: readonly Sheet[]): { readonly sheet: Sheet; readonly language: Foreign } | null {
  for (const sheet of sheets) {
    const [name = '', code] = sheet.name.trim().split(/\s+/);
    const language = languageSchema.safeParse(code);
    const isNamed = Object.values(translationHeading).some((one) => one.toLowerCase() === name.toLowerCase());
    if (isNamed && language.success && language.data !== 'zh-CN') return { sheet, language: language.data };
  }
  return null;
}

function rowsByEntry(sheet: Sheet, { entries }: VenueContent, problems: SheetProblem[]): ReadonlyMap<string, Rows> {
  const known = new Map(entries.map(({ id, texts }) => [id, new Set(textsOf(texts['zh-CN']).map(pathOf))]));
  const byEntry = new Map<string, Map<string, NamedRow>>();
  const { path, translation } = translationFields;
  for (const row of namedSheet(sheet, Object.values(translationFields), problems).rows) {
    const [id = '', ...rest] = row.text(path).split('/');
    const rows = byEntry.get(id) ?? new Map<string, NamedRow>();
    const at = rest.join('/');
    if (!known.get(id)?.has(at) && row.text(translation) === '') continue;
    if (!known.get(id)?.has(at)) problems.push({ ...row.cell(path), code: 'path-unknown', detail: row.text(path) });
    else if (rows.has(at)) problems.push({ ...row.cell(path), code: 'id-twice', detail: row.text(path) });
    byEntry.set(id, rows.set(at, row));
  }
  return byEntry;
}

function translated(entry: Entry, rows: Rows, language: Foreign, differences: Difference[]): Entry {
  const chinese = entry.texts['zh-CN'];
  const before = entry.texts[language];
  const rowOf = (path: Path) => rows.get(path.join('/'));
  const isWord = new Set(wordsOf(chinese).map(pathOf));
  const words = textsOf(chinese).filter((word) => isWord.has(pathOf(word)) || rowOf(word.path));
  const said = words.map((word) => saidOf(word, before, rowOf(word.path)));
  const touched = said.filter(({ was, after, isConfirmed }) => was !== after || isConfirmed);
  if (touched.length === 0) return entry;
  for (const { path, was, after, from, chinese: now } of touched) {
    if (was === after) continue;
    differences.push({ entryId: entry.id, path: path.join('/'), before: was, after, isOfOldWords: from !== now });
  }
  const wordAfter = (path: Path) => rowOf(path)?.text(translationFields.translation) ?? wordAt(before, path);
  const { reading, chineseBefore: _, ...text } = translatedText(chinese, before, words, wordAfter);
  // How the lead is read belongs to its words.
  const kept = before?.lead === wordAfter(['lead']) && reading !== undefined ? { reading } : {};
  const marks = { ...before?.chineseBefore };
  for (const { path } of touched) delete marks[path.join('.')];
  for (const { path, was, after, from, chinese: now } of touched)
    if (was !== after && after !== '' && from !== now && path[0] !== 'phrasings') marks[path.join('.')] = from;
  const marked = Object.keys(marks).length === 0 ? {} : { chineseBefore: marks };
  return { ...entry, texts: { ...entry.texts, [language]: { ...text, ...kept, ...marked } } };
}

/** What becomes of one text: what it says, and what the translator makes of it. */
interface SaidWord {
  readonly path: Path;
  /** What the Chinese says now, and what it said when the workbook was written. */
  readonly chinese: string;
  readonly from: string;
  readonly was: string;
  readonly after: string;
  /** Where nothing is changed, whoever clears the state says that it is still right. */
  readonly isConfirmed: boolean;
}

function saidOf({ path, text: chinese }: Word, before: EntryText | undefined, row: NamedRow | undefined): SaidWord {
  const { original, translation, state } = translationFields;
  const was = wordAt(before, path);
  return {
    path,
    chinese,
    was,
    from: row?.text(original) ?? chinese,
    after: row?.text(translation) ?? was,
    isConfirmed: chineseBefore(before, path) !== undefined && row?.text(state) === '',
  };
}

function nearestCell(cells: ReadonlyMap<string, Cell>, path: Path): Cell | null {
  for (let length = path.length; length > 0; length -= 1) {
    const cell = cells.get(path.slice(0, length).join('/'));
    if (cell) return cell;
  }
  return null;
}

function pathOf({ path }: Word): string {
  return path.join('/');
}
