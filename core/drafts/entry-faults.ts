import type { DraftEntry } from '#contract/page/draft-entry.ts';
import type { DraftFault, FaultAt } from '#contract/page/draft-faults.ts';
import { type Entry, entrySchema } from '#contract/venue/entry.ts';

/** A fault that the schema does not see, as the check of a whole venue says it. */
export interface UnseenFault {
  readonly kind: DraftFault;
  readonly path: readonly (string | number)[];
  readonly reason: string;
}

/**
 * What keeps an entry of the draft from being published, each at its field; none: it is an entry. `check` is the very check
 * that content passes before it is served.
 */
export function faultsOf(draft: DraftEntry, check: (entry: Entry) => readonly UnseenFault[]): FaultAt[] {
  const parsed = entrySchema.safeParse(draft);
  if (parsed.success) return check(parsed.data).map(placed);
  return parsed.error.issues.map(({ code, path, origin }: SchemaIssue) => ({
    path: path.map(String),
    code: codeOf(draft, code, path, origin),
  }));
}

interface SchemaIssue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly origin?: string;
}

function codeOf(draft: DraftEntry, code: string, path: readonly PropertyKey[], origin?: string): DraftFault {
  const value = path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown> | undefined)?.[key], draft);
  if (value === undefined || code === 'too_small') return 'missing';
  if (code === 'too_big') return origin === 'array' ? 'too-many' : 'too-long';
  return 'wrong-form';
}

function placed({ kind, path, reason }: UnseenFault): FaultAt {
  return { code: kind, path: path.slice(2).map(String), detail: reason.slice(0, 200) };
}
