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

/** What the schema cannot see of a venue, as problems at their cells. */
export function unseenProblems(content: VenueContent, { cellOf }: PlacedDocument): SheetProblem[] {
  return findUnseenFaults(content).map(({ kind, place, path, reason }) => {
    return {
      ...(cellOf(path) ?? nowhere),
      code: 'value-refused',
      detail: standingAt(content, path),
      fault: kind,
      reason: `${place}: ${reason}`,
    };
  });
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
