import { z } from 'zod';
import type { Entry } from '#contract/venue/entry.ts';

/** An entry as content.db has it, without its texts. */
export interface EntryRow {
  readonly id: string;
  readonly category_id: string;
  readonly department: string;
  readonly checked_on: string;
  readonly valid_until: string | null;
  readonly related_ids: string;
  readonly action: string | null;
  readonly hours_of: string | null;
}

/** What an entry says in one language, without its phrasings. */
export interface TextRow {
  readonly entry_id: string;
  readonly language: string;
  readonly title: string;
  readonly lead: string;
  readonly parts: string;
}

export interface TextRows {
  readonly text: TextRow;
  readonly phrasings: readonly string[];
}

/** How an entry is written. */
export function rowOf(entry: Entry): EntryRow {
  return {
    id: entry.id,
    category_id: entry.categoryId,
    department: JSON.stringify(entry.department),
    checked_on: entry.checkedOn,
    valid_until: entry.validUntil,
    related_ids: JSON.stringify(entry.relatedIds),
    action: entry.action ? JSON.stringify(entry.action) : null,
    hours_of: entry.hoursOf ? JSON.stringify(entry.hoursOf) : null,
  };
}

/** How the texts of an entry are written, language by language. */
export function textRowsOf(entry: Entry): readonly TextRows[] {
  return Object.entries(entry.texts).flatMap(([language, said]) => {
    if (!said) return [];
    const { title, lead, phrasings, ...parts } = said;
    return [{ text: { entry_id: entry.id, language, title, lead, parts: JSON.stringify(parts) }, phrasings }];
  });
}

const partsSchema = z.record(z.string(), z.unknown());

/** A text as it was written, by its language. */
export function textOf({ language, title, lead, parts }: TextRow, phrasings: readonly string[]): unknown[] {
  return [language, { title, phrasings, lead, ...partsSchema.parse(JSON.parse(parts)) }];
}

/** An entry as it was written. */
export function entryOf(row: EntryRow, texts: unknown[][]): unknown {
  return {
    id: row.id,
    categoryId: row.category_id,
    department: JSON.parse(row.department),
    checkedOn: row.checked_on,
    validUntil: row.valid_until,
    relatedIds: JSON.parse(row.related_ids),
    ...(row.action === null ? {} : { action: JSON.parse(row.action) }),
    ...(row.hours_of === null ? {} : { hoursOf: JSON.parse(row.hours_of) }),
    texts: Object.fromEntries(texts),
  };
}
