import type { z } from 'zod';
import type { VenueContent } from '#contract/venue/venue.ts';
import type { SheetProblem } from '../../sheets/sheet.ts';
import { findContradictions } from '../contradictions.ts';
import { partAt } from './paths.ts';
import type { Cell, PlacedDocument } from './placed.ts';

const nowhere: Cell = { sheet: '', row: 1, column: null };

/** What the schema says of a venue, as problems at their cells. */
export function schemaProblems(error: z.ZodError, { document, cellOf }: PlacedDocument): SheetProblem[] {
  return error.issues.map((issue) => {
    const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
    const value = partAt(document, path);
    return {
      ...(cellOf(path) ?? nowhere),
      code: value === undefined ? 'value-missing' : (codes[issue.code] ?? 'value-wrong'),
      detail: value === undefined ? path.slice(2).join('/') : detailOf(value, issue.message),
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

/** What refers to something that is not there, at the entry that does. */
export function contradictionProblems(content: VenueContent, { cellOf }: PlacedDocument): SheetProblem[] {
  return findContradictions(content).map(({ place, reason }) => {
    const index = content.entries.findIndex(({ id }) => place === `entry ${id}`);
    const cell = index === -1 ? null : cellOf(['entries', index]);
    return { ...(cell ?? nowhere), code: 'reference-unknown', detail: `${place}: ${reason}` };
  });
}
