import type { Language } from '#contract/base/language.ts';
import type { DraftEntry, FieldPath, FieldValue } from '#contract/page/draft-entry.ts';
import { spansIn, textOfSpans } from '#contract/venue/span-text.ts';
import type { ConsoleKey } from './use-console-say.ts';

/** A text that is written: which field of the entry holds it, and how it stands in there. */
export interface EditTarget {
  readonly label: ConsoleKey;
  readonly path: FieldPath;
  /** Of the words; dates and signs are written with the keys of the page's own. */
  readonly language: Language | null;
  /** Times, days and numbers: the keys begin with digits. */
  readonly isInDigits?: true;
  /** About how many letters there is room for; null where nobody counts. */
  readonly roomFor: number | null;
  readonly read: (field: FieldValue) => string;
  readonly write: (field: FieldValue, text: string) => FieldValue;
}

/** What stands in a field of an entry or of a part of the venue; null where there is nothing. */
export function fieldOf(document: DraftEntry | FieldValue, path: FieldPath): FieldValue {
  return path.reduce<FieldValue>(
    (part, key) => (typeof part === 'object' && part !== null && !Array.isArray(part) ? (part[key] ?? null) : null),
    document as FieldValue,
  );
}

/** Whether a text takes an item out of its list: what follows then stands where it stood, and would be written over by the next letter. */
export function takesOut({ write }: Pick<EditTarget, 'write'>, field: FieldValue, text: string): boolean {
  return listOf(write(field, text)).length < listOf(field).length;
}

/** A field that is one text. */
export function textTarget(
  label: ConsoleKey,
  path: FieldPath,
  language: Language | null,
  roomFor: number | null = null,
): EditTarget {
  return {
    label,
    path,
    language,
    roomFor,
    read: (field) => (typeof field === 'string' ? field : ''),
    write: (_, text) => (text === '' ? null : text),
  };
}

/** A field that is times, days or a number. */
export function digitsTarget(label: ConsoleKey, path: FieldPath): EditTarget {
  return { ...textTarget(label, path, null), isInDigits: true };
}

/** A field that is a number; a text as long as it is none. */
export function numberTarget(label: ConsoleKey, path: FieldPath): EditTarget {
  return {
    ...digitsTarget(label, path),
    read: (field) => (typeof field === 'number' ? String(field) : textOf(field)),
    write: (_, text) => {
      if (text === '') return null;
      const digits = text.normalize('NFKC').trim();
      return /^\d{1,9}$/.test(digits) ? Number(digits) : text;
    },
  };
}

/** Stretches of a day, as one text: `10:00-11:00 14:00-15:00`. */
export function spansTarget(label: ConsoleKey, path: FieldPath): EditTarget {
  return {
    ...digitsTarget(label, path),
    read: (field) => textOfSpans(listOf(field).map((span) => ({ from: textAt(span, 'from'), to: textAt(span, 'to') }))),
    write: (_, text) => {
      const spans = spansIn(text);
      return spans.length === 0 ? null : spans;
    },
  };
}

/** One text of a list of texts; the one after the last is a new one, and one that is emptied is gone. */
export function itemTarget(label: ConsoleKey, path: FieldPath, language: Language | null, index: number): EditTarget {
  return {
    label,
    path,
    language,
    roomFor: null,
    read: (field) => textOf(listOf(field)[index]),
    write: (field, text) => withItem(listOf(field), index, text === '' ? null : text),
  };
}

/** One text of a thing in a list of things: the title of a step. A thing whose first text is emptied is gone. */
export function partTarget(
  label: ConsoleKey,
  path: FieldPath,
  language: Language,
  { index, key, isFirst }: { index: number; key: string; isFirst: boolean },
): EditTarget {
  const at = (field: FieldValue) => thingOf(listOf(field)[index]);
  return {
    label,
    path,
    language,
    roomFor: null,
    read: (field) => textOf(at(field)[key]),
    write: (field, text) => {
      if (text === '' && isFirst) return withItem(listOf(field), index, null);
      return withItem(listOf(field), index, withKey(at(field), key, text));
    },
  };
}

/** A text somewhere within a list that is one field: the answer of a question of a matter. */
export function insideTarget(
  label: ConsoleKey,
  path: FieldPath,
  inside: FieldPath,
  language: Language | null,
): EditTarget {
  return {
    ...textTarget(label, path, language),
    read: (field) => textOf(valueInside(field, inside)),
    write: (field, text) => withInside(field, inside, text === '' ? null : text),
  };
}

/** What stands within lists and things; null where there is nothing. */
function valueInside(value: FieldValue, [key, ...rest]: readonly string[]): FieldValue {
  if (key === undefined) return value;
  if (typeof value !== 'object' || value === null) return null;
  return valueInside((value as Thing)[key] ?? null, rest);
}

/** The value with something else within it; nothing takes a key out of its thing, and an item out of its list. */
export function withInside(value: FieldValue, [key, ...rest]: readonly string[], to: FieldValue): FieldValue {
  if (key === undefined) return to;
  if (Array.isArray(value) || /^\d+$/.test(key)) {
    const list = listOf(value);
    return withItem(list, Number(key), withInside(list[Number(key)] ?? null, rest, to));
  }
  const { [key]: before = null, ...others } = thingOf(value);
  const after = withInside(before, rest, to);
  const isNothing = after === null || (typeof after === 'object' && Object.keys(after).length === 0);
  return isNothing ? others : { ...others, [key]: after };
}

/** Words that mean the same, apart by 、 or commas: one group of a list of groups. */
export function groupTarget(label: ConsoleKey, path: FieldPath, index: number): EditTarget {
  const groupOf = (field: FieldValue) => listOf(listOf(field)[index] ?? null).map(textOf);
  return {
    label,
    path,
    language: null,
    roomFor: null,
    read: (field) => groupOf(field).join('、'),
    write: (field, text) => {
      const words = text.split(/[、,，;；]/u).flatMap((word) => word.trim() || []);
      return withItem(listOf(field), index, words.length === 0 ? null : words);
    },
  };
}

/** A text of an exception from the hours, by the keys that lead to it; whoever empties its days takes it away. */
export function exceptionTarget(
  label: ConsoleKey,
  path: FieldPath,
  index: number,
  inside: readonly ['days' | 'open'] | readonly ['reason', Language],
): EditTarget {
  const [key, language = null] = inside;
  return {
    label,
    path,
    language,
    roomFor: null,
    ...(key === 'reason' ? {} : { isInDigits: true }),
    read: (field) => textOf(fieldOf(listOf(field)[index] ?? null, [...inside])),
    write: (field, text) => {
      if (text === '' && key === 'days') return withItem(listOf(field), index, null);
      const exception = thingOf(listOf(field)[index]);
      if (language === null) return withItem(listOf(field), index, withKey(exception, key, text));
      const next = withKey(thingOf(exception.reason), language, text);
      const { reason: _, ...others } = exception;
      return withItem(listOf(field), index, Object.keys(next).length === 0 ? others : { ...others, reason: next });
    },
  };
}

/** A text of a thing in a list of things, by the keys that lead to it: the label of a line, in a language. */
export function thingTarget(
  label: ConsoleKey,
  path: FieldPath,
  index: number,
  [key, language]: readonly [string, Language],
): EditTarget {
  return {
    label,
    path,
    language,
    roomFor: null,
    read: (field) => textOf(fieldOf(listOf(field)[index] ?? null, [key, language])),
    write: (field, text) => {
      const thing = thingOf(listOf(field)[index]);
      return withItem(listOf(field), index, { ...thing, [key]: withKey(thingOf(thing[key]), language, text) });
    },
  };
}

/** What a painted word means in a language, within the list of all; one that is in no list yet is put there. In Chinese it is what is painted, until somebody says otherwise. */
export function signTarget(painted: string, language: Language): EditTarget {
  const indexIn = (signs: readonly FieldValue[]) => {
    const index = signs.findIndex((sign) => textAt(sign, 'painted') === painted);
    return index < 0 ? signs.length : index;
  };
  return {
    ...textTarget('sign.means', ['signs'], language),
    read: (field) => textOf(fieldOf(listOf(field)[indexIn(listOf(field))] ?? null, ['name', language])),
    write: (field, text) => {
      const index = indexIn(listOf(field));
      const name = { 'zh-CN': painted, ...thingOf(thingOf(listOf(field)[index]).name) };
      return withItem(listOf(field), index, { painted, name: { 'zh-CN': painted, ...withKey(name, language, text) } });
    },
  };
}

/** A word that is painted on a wall, one of a list; one that is emptied is gone with what it means. */
export function paintedTarget(index: number): EditTarget {
  return {
    ...itemTarget('sign.painted', ['signs'], 'zh-CN', index),
    read: (field) => textAt(listOf(field)[index] ?? null, 'painted'),
    write: (field, text) => {
      if (text === '') return withItem(listOf(field), index, null);
      const { painted: before = '', name } = thingOf(listOf(field)[index]);
      const names = thingOf(name);
      const inChinese = names['zh-CN'] === before || !names['zh-CN'] ? { 'zh-CN': text } : {};
      return withItem(listOf(field), index, { painted: text, name: { ...names, ...inChinese } });
    },
  };
}

/** A thing of a list, with nothing in it where none is there. */
export function thingOf(value: FieldValue | undefined): Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

function textAt(thing: FieldValue, key: string): string {
  return textOf(fieldOf(thing, [key]));
}

type Thing = Readonly<Record<string, FieldValue>>;

function withKey(thing: Thing, key: string, text: string): Record<string, FieldValue> {
  const { [key]: _, ...others } = thing;
  return text === '' ? others : { ...others, [key]: text };
}

function listOf(field: FieldValue): readonly FieldValue[] {
  return Array.isArray(field) ? field : [];
}

function textOf(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** The list with another item at a place; null takes it out, and a list of nothing is none. */
function withItem(list: readonly FieldValue[], index: number, item: FieldValue): FieldValue {
  const next =
    item === null ? list.filter((_, at) => at !== index) : [...list.slice(0, index), item, ...list.slice(index + 1)];
  return next.length === 0 ? null : next;
}
