import type { FieldPath, FieldValue } from '#contract/page/draft-entry.ts';
import type { DraftContent } from './draft-content.ts';
import type { NewDocument } from './draft-documents.ts';
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

/** Why a field is not changed. */
type EditRefusal = 'unknown' | 'not-a-field' | 'conflict';

/**
 * Changes one field of the draft. Where it holds neither what was seen nor what is wanted, somebody else was faster: lists of
 * words are merged, anything else is a conflict and stays as it is.
 */
export function editField(content: DraftContent, edit: FieldEdit, allowed: Allowed): 'done' | EditRefusal {
  return editFields(content, [edit], () => allowed);
}

/** Changes several fields in the same way, one after the other: all of them or none, also where the disk fails. */
export function editFields(
  content: DraftContent,
  edits: readonly FieldEdit[],
  allowedIn: (documentId: string) => Allowed,
): 'done' | EditRefusal {
  const edited = new Map<string, NewDocument>();
  for (const { documentId, ...edit } of edits) {
    const live = content.liveOf(documentId);
    const base = content.record(documentId)?.base ?? live;
    const before = edited.get(documentId) ?? { documentId, value: content.documentOf(documentId), base };
    const after = afterEdit(before, edit, { live, allowed: allowedIn(documentId) });
    if (typeof after === 'string') return after;
    edited.set(documentId, after);
  }
  content.writeAll([...edited.values()]);
  return 'done';
}

function afterEdit(
  { documentId, value, base }: NewDocument,
  { path, from, to }: Omit<FieldEdit, 'documentId'>,
  { live, allowed }: { readonly live: FieldValue; readonly allowed: Allowed },
): NewDocument | EditRefusal {
  if (value === null) return 'unknown';
  if (path[0] === 'id') return 'not-a-field';
  const field = merged(fieldAt(value, path), from, to);
  if (field === undefined) return 'conflict';
  const next = allowed(withField(value, path, field));
  if (next === null) return 'not-a-field';
  // Whoever writes into a field has seen what is in force there: that settles a conflict.
  const agreed = base === null || live === null ? base : withField(base, path, fieldAt(live, path));
  return { documentId, value: next, base: agreed };
}

/** What is to stand in a field; undefined where somebody else has written something there. */
function merged(now: FieldValue, from: FieldValue, to: FieldValue): FieldValue | undefined {
  if (isSame(now, from) || isSame(now, to)) return to;
  return isWords(now) && isWords(from) && isWords(to) ? mergeWords(from, to, now) : undefined;
}
