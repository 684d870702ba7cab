import { isDeepStrictEqual } from 'node:util';
import type { FieldPath, FieldValue } from '#contract/page/draft-entry.ts';
import type { FieldChange } from '#contract/page/drafts.ts';

type Part = Readonly<Record<string, FieldValue>>;

/** Whether two values of fields are the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(one, other);
}

function isPart(value: FieldValue | undefined): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands in a field of a document; null where there is nothing. */
export function fieldAt(document: FieldValue, path: FieldPath): FieldValue {
  return path.reduce<FieldValue>(
    (part, key) => (isPart(part) && Object.hasOwn(part, key) ? (part[key] ?? null) : null),
    document,
  );
}

/** The document with another value in a field. Null takes the field away, and whatever holds nothing then. */
export function withField(document: FieldValue, path: FieldPath, value: FieldValue): FieldValue {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const part = isPart(document) ? document : {};
  const inner = withField(Object.hasOwn(part, key) ? (part[key] ?? null) : null, rest, value);
  const { [key]: _, ...others } = part;
  const isEmpty = inner === null || (isPart(inner) && Object.keys(inner).length === 0);
  return isEmpty ? others : { ...others, [key]: inner };
}

/** What the Chinese said of a text that is older than it: noted with other changes, and no field that anybody writes into. */
function isTranslationMark(path: FieldPath): boolean {
  return path[0] === 'texts' && path[2] === 'chineseBefore';
}

/** What is drawn or chosen is one field: two drawings mixed are none, and neither are two choices. */
const whole: ReadonlySet<string> = new Set(['plan', 'ways', 'spot', 'action', 'hoursOf']);

/** Every field of a document: a text, a number, or a list or drawing as a whole. */
function fieldsOf(document: FieldValue, path: FieldPath = []): [FieldPath, FieldValue][] {
  const isWhole = path.length === 1 && whole.has(path[0] ?? '');
  if (isWhole || !isPart(document)) return document === null || path.length === 0 ? [] : [[path, document]];
  return Object.entries(document).flatMap(([key, value]) => fieldsOf(value, [...path, key]));
}

/** The fields in which two documents differ, in the order of the second, then what only the first has. */
export function changesBetween(before: FieldValue, after: FieldValue): FieldChange[] {
  const paths = new Map([...fieldsOf(after), ...fieldsOf(before)].map(([path]) => [path.join('/'), path]));
  return [...paths.values()]
    .map((path) => ({ path, before: fieldAt(before, path), after: fieldAt(after, path) }))
    .filter((change) => !isSame(change.before, change.after));
}

/**
 * The changes that somebody has made: that a translation is older than its Chinese is none, for it only follows from one. That it was
 * found to be still right is one.
 */
export function changesToShow(before: FieldValue, after: FieldValue): FieldChange[] {
  const changes = changesBetween(before, after);
  const written = changes.map(({ path }) => path.join('.'));
  return changes.filter(({ path, after: mark }) => {
    if (!isTranslationMark(path)) return true;
    const [texts, language, , key] = path;
    const marked = [texts, language, key].join('.');
    return mark === null && !written.some((other) => marked === other || marked.startsWith(`${other}.`));
  });
}

/** Whether a draft of a document says nothing that is not in force: that a translation is old is for what is in force to say. */
export function saysNothing(value: FieldValue, live: FieldValue): boolean {
  if (value === null || live === null) return value === live;
  return changesToShow(live, value).length === 0;
}

/** A list of words after two people have changed it from the same one: what either added is in it, what either took is not. */
export function mergeWords(from: readonly string[], to: readonly string[], now: readonly string[]): string[] {
  const added = to.filter((word) => !from.includes(word) && !now.includes(word));
  const taken = new Set(from.filter((word) => !to.includes(word)));
  return [...now.filter((word) => !taken.has(word)), ...added];
}

/** Whether a value is a list of words, which two people can change at once. */
export function isWords(value: FieldValue): value is string[] {
  return Array.isArray(value) && value.every((word) => typeof word === 'string');
}

/** What becomes of a document of the draft when another version of it is in force. */
export interface Rebased {
  readonly value: FieldValue;
  /** What the draft agrees with from now on: of a field in conflict, still what it was. */
  readonly base: FieldValue;
}

/**
 * Takes the changes of another version into the draft, field by field. What the draft has not touched is as in force; what both
 * changed differently keeps the draft's words and is a conflict, to be found by {@link conflictsOf}.
 */
export function rebase({ base, value }: Rebased, live: FieldValue): Rebased {
  if (base === null || value === null || live === null) return { base, value };
  let rebased: Rebased = { base, value };
  for (const change of changesBetween(base, live)) {
    const { path, after } = change;
    const mine = fieldAt(rebased.value, path);
    const field = fieldAfter(mine, change);
    if (field === undefined) continue;
    const value = isSame(mine, field) ? rebased.value : withField(rebased.value, path, field);
    rebased = { base: withField(rebased.base, path, after), value };
  }
  return rebased;
}

/** What the draft is to hold in a field that another version has changed; undefined where the two are in conflict. */
function fieldAfter(mine: FieldValue, { path, before, after }: FieldChange): FieldValue | undefined {
  if (isSame(mine, before) || isSame(mine, after)) return after;
  // Of two who note that a translation is old, nobody has to choose: it is.
  if (isTranslationMark(path)) return mine ?? after;
  return isWords(mine) && isWords(before) && isWords(after) ? mergeWords(before, after, mine) : undefined;
}

/** The fields that both the draft and a later version have changed, each in its own way: theirs before, ours after. */
export function conflictsOf({ base, value }: Rebased, live: FieldValue): FieldChange[] {
  if (base === null || value === null || live === null) return [];
  return changesBetween(base, live).map(({ path, after }) => ({ path, before: after, after: fieldAt(value, path) }));
}
