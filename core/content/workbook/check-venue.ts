import type { z } from 'zod';
import type { VenueContent } from '#contract/venue/venue.ts';
import type { SheetProblem } from '../../sheets/sheet.ts';
import { findUnseenFaults } from '../unseen-faults.ts';
import { type Path, partAt } from './paths.ts';
import type { Cell, PlacedDocument } from './placed.ts';
import { columnOf } from './tables.ts';

const nowhere: Cell = { sheet: '', row: 1, column: null };

/** A problem, and what of the venue it is about. */
export interface PlacedProblem extends SheetProblem {
  readonly path: Path;
}

/** What the schema says of a venue, as problems at their cells. */
export function schemaProblems(
  error: z.ZodError,
  { document, cellOf }: PlacedDocument,
  nameOf: (path: Path, sheet: string) => string | undefined = columnOf,
): PlacedProblem[] {
  return error.issues.map((issue) => {
    const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
    const value = partAt(document, path);
    const cell = cellOf(path) ?? nowhere;
    return {
      path,
      ...cell,
      code: value === undefined ? 'value-missing' : (codes[issue.code] ?? 'value-wrong'),
      detail:
        value === undefined ? (nameOf(path, cell.sheet) ?? path.slice(2).join('/')) : detailOf(value, issue.message),
    };
  });
}

const codes: Readonly<Record<string, string>> = {
  too_big: 'value-too-long',
  too_small: 'value-too-short',
  invalid_value: 'value-not-offered',
  unrecognized_keys: 'path-unknown',
};

function detailOf(value: unknown, message: string): string {
  return typeof value === 'string' ? value.slice(0, 60) : message;
}

/** The field of an entry that is meant where a check names the entry alone. */
const fieldsOfEntry: Readonly<Partial<Record<string, string>>> = {
  'no-category': 'categoryId',
  'no-entry': 'relatedIds',
  'no-place': 'action',
  'no-service': 'hoursOf',
  'no-matter': 'action',
  'no-matter-answer': 'action',
};
/** The same of a text. */
const fieldsOfText: Readonly<Partial<Record<string, string>>> = {
  'promise-without-staff': 'unstaffed',
  'hours-differ': 'hours',
};

/** What the schema cannot see of a venue, as problems at their cells. */
export function unseenProblems(content: VenueContent, { cellOf }: PlacedDocument): SheetProblem[] {
  return findUnseenFaults(content).map(({ kind, place, path, reason }) => {
    const at = fieldAt(content, kind, path);
    return {
      ...(cellOf(at) ?? nowhere),
      code: 'value-refused',
      detail: standingAt(content, at),
      fault: kind,
      reason: `${place}: ${reason}`,
    };
  });
}

function fieldAt(content: VenueContent, kind: string, path: Path): Path {
  if (path[0] !== 'entries') return path;
  if (path.length === 2 && kind === 'no-place' && !leadsNowhere(content, path)) return [...path, 'hoursOf'];
  const field = path.length === 2 ? fieldsOfEntry[kind] : path.length === 4 ? fieldsOfText[kind] : undefined;
  return field === undefined ? path : [...path, field];
}

/** Whether it is the way of an entry that names no place of the venue, and not its hours. */
function leadsNowhere({ entries, venue }: VenueContent, path: Path): boolean {
  const action = entries[Number(path[1])]?.action;
  return action?.kind === 'show-place' && !venue.places.some(({ id }) => id === action.placeId);
}

/** What stands there in words: a text, ids, or the title of the entry that it is about. */
function standingAt(content: VenueContent, path: Path): string {
  const value = partAt(content, path);
  const title = partAt(content, [...path.slice(0, 2), 'texts', 'zh-CN', 'title']);
  const words = typeof value === 'string' ? value : Array.isArray(value) ? value.filter(isText).join(', ') : '';
  return (words || (isText(title) ? title : '')).slice(0, 60);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
