import type { FieldPath, FieldValue } from '#contract/page/draft-entry.ts';
import type { DraftContent } from './draft-content.ts';
import { fieldAt, isSame, isWords, mergeWords, withField } from './fields.ts';

/** A field of an entry, or of a part of the venue, that is to hold something else; `from` is what whoever wants it saw there. */
export interface FieldEdit {
  readonly documentId: string;
  readonly path: FieldPath;
  readonly from: FieldValue;
  readonly to: FieldValue;
}

/** What the draft may hold of a document; null where it may not hold this. */
export type Allowed = (value: FieldValue) => FieldValue;

/**
 * Changes one field of the draft. Where it holds neither what was seen nor what is wanted, somebody else was faster: lists of
 * words are merged, anything else is a conflict and stays as it is.
 */
export function editField(
  content: DraftContent,
  edit: FieldEdit,
  allowed: Allowed,
): 'done' | 'unknown' | 'not-a-field' | 'conflict' {
  const { documentId, path, from, to } = edit;
  const document = content.documentOf(documentId);
  if (document === null) return 'unknown';
  if (path[0] === 'id') return 'not-a-field';
  const value = merged(fieldAt(document, path), from, to);
  if (value === undefined) return 'conflict';
  const next = allowed(withField(document, path, value));
  if (next === null) return 'not-a-field';
  content.write(documentId, { value: next, base: agreedBase(content, documentId, path) });
  return 'done';
}

/** What is to stand in a field; undefined where somebody else has written something there. */
function merged(now: FieldValue, from: FieldValue, to: FieldValue): FieldValue | undefined {
  if (isSame(now, from) || isSame(now, to)) return to;
  return isWords(now) && isWords(from) && isWords(to) ? mergeWords(from, to, now) : undefined;
}

/** Whoever writes into a field has seen what is in force there: that settles a conflict. */
function agreedBase(content: DraftContent, documentId: string, path: FieldPath): FieldValue {
  const live = content.liveOf(documentId);
  const base = content.record(documentId)?.base ?? live;
  return base === null || live === null ? base : withField(base, path, fieldAt(live, path));
}
