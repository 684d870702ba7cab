import { type DraftEntry, draftEntrySchema, type FieldPath, type FieldValue } from '#contract/page/drafts.ts';
import { type DraftContent, fieldOf } from './draft-content.ts';
import { fieldAt, isSame, isWords, mergeWords, withField } from './fields.ts';

/** A field of an entry that is to hold something else; `from` is what whoever wants it saw there. */
export interface FieldEdit {
  readonly entryId: string;
  readonly path: FieldPath;
  readonly from: FieldValue;
  readonly to: FieldValue;
}

/**
 * Changes one field of the draft. Where it holds neither what was seen nor what is wanted, somebody else was faster: lists of
 * words are merged, anything else is a conflict and stays as it is.
 */
export function editField(
  content: DraftContent,
  edit: FieldEdit,
): 'done' | 'unknown-entry' | 'not-a-field' | 'conflict' {
  const { entryId, path, from, to } = edit;
  const entry = content.entry(entryId);
  if (!entry) return 'unknown-entry';
  if (path[0] === 'id') return 'not-a-field';
  const value = merged(fieldAt(fieldOf(entry), path), from, to);
  if (value === undefined) return 'conflict';
  const next = written(entry, path, value);
  if (!next) return 'not-a-field';
  content.write(entryId, { value: fieldOf(next), base: agreedBase(content, entryId, path) });
  return 'done';
}

/** What is to stand in a field; undefined where somebody else has written something there. */
function merged(now: FieldValue, from: FieldValue, to: FieldValue): FieldValue | undefined {
  if (isSame(now, from) || isSame(now, to)) return to;
  return isWords(now) && isWords(from) && isWords(to) ? mergeWords(from, to, now) : undefined;
}

function written(entry: DraftEntry, path: FieldPath, value: FieldValue): DraftEntry | null {
  return draftEntrySchema.safeParse(withField(fieldOf(entry), path, value)).data ?? null;
}

/** Whoever writes into a field has seen what is in force there: that settles a conflict. */
function agreedBase(content: DraftContent, entryId: string, path: FieldPath): FieldValue {
  const live = fieldOf(content.liveEntry(entryId));
  const base = content.record(entryId)?.base ?? live;
  return base === null || live === null ? base : withField(base, path, fieldAt(live, path));
}
