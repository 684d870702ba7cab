import type { FieldValue } from '#contract/page/draft-entry.ts';

/** What stands somewhere in a document, also within its lists; null where there is nothing. */
export function valueAt(document: FieldValue, path: readonly string[]): FieldValue {
  return path.reduce<FieldValue>((part, key) => {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, key)) return null;
    return (part as Readonly<Record<string, FieldValue>>)[key] ?? null;
  }, document);
}
