import { plainDay } from '#contract/venue/day-text.ts';
import type { GivenAnswer } from '#contract/venue/entry.ts';
import type { OpenSpan, Weekday } from '#contract/venue/hours.ts';
import { spansIn, textOfSpans } from '#contract/venue/span-text.ts';
import { isWordSign } from '#contract/venue/venue.ts';

/** How a value of a venue is written in a cell and read from one. */
export interface Codec {
  readonly write: (value: unknown) => string;
  /** Undefined where the text says nothing that fits; what it says is checked afterwards by the schema. */
  readonly read: (text: string) => unknown;
}

export const text: Codec = { write: String, read: (cell) => cell };

/** How far the wide letters, digits and signs of a Chinese keyboard (Ｃ６) lie from those that they look like (C6). */
const wideBy = 0xfee0;

export function narrow(text: string): string {
  return text.replaceAll(/[！-～]/gu, (wide) => String.fromCodePoint((wide.codePointAt(0) ?? 0) - wideBy));
}

/** How long or how much: digits are narrow, whatever keyboard wrote them. */
export const figure: Codec = { write: String, read: (cell) => cell.replaceAll(/[０-９]/g, narrow) };

/** What is painted on a sign: letters and digits are narrow, a word is as it is written. */
export const sign: Codec = {
  write: String,
  read: (cell) => {
    const plain = narrow(cell);
    return isWordSign(plain) ? cell : plain;
  },
};

/** One to a line. */
export const lines: Codec = {
  write: (value) => listed(value).map(String).map(escaped).join('\n'),
  read: (cell) => splitLines(cell).map(unescaped),
};

/** Stretches of a day: 10:00-11:00 14:00-15:00. */
export const spans: Codec = {
  write: (value) => textOfSpans(listed(value) as readonly OpenSpan[]),
  read: spansIn,
};

const weekdayNames: Readonly<Record<Weekday, string>> = {
  mon: '周一',
  tue: '周二',
  wed: '周三',
  thu: '周四',
  fri: '周五',
  sat: '周六',
  sun: '周日',
};

/** Days of the week: 周一、周三; mon, wed is understood as well. */
export const weekdays: Codec = {
  write: (value) =>
    listed(value)
      .map((day) => weekdayNames[day as Weekday])
      .join('、'),
  read: (cell) =>
    cell
      .split(/[,，、\s]+/)
      .filter((word) => word !== '')
      .map((word) => Object.entries(weekdayNames).find(([, name]) => name === word)?.[0] ?? word),
};

/** Ids, which have no commas. */
export const ids: Codec = {
  write: (value) => listed(value).join(', '),
  read: (cell) => cell.split(/[,，、\s]+/).filter((id) => id !== ''),
};

/** A whole number; what is none is left as it is, for the schema to say so. */
export const whole: Codec = {
  write: String,
  read: (cell) => {
    const digits = cell.normalize('NFKC');
    return /^\d{1,9}$/.test(digits) ? Number(digits) : cell;
  },
};

/** A calendar day, in the signs of any keyboard. */
export const day: Codec = { write: String, read: plainDay };

/** 是 or 否; yes and no are understood as well. */
export const yesNo: Codec = {
  write: (value) => (value === true ? '是' : '否'),
  read: (cell) => ({ 是: true, yes: true, 否: false, no: false })[cell.toLowerCase()] ?? cell,
};

interface Condition {
  readonly question: string;
  readonly answers: readonly string[];
}

/** What has been answered for something to hold, question by question: why=renew/lost; register=yes. */
export const conditions: Codec = {
  write: (value) =>
    (listed(value) as readonly Condition[])
      .map(({ question, answers }) => `${question}=${answers.join('/')}`)
      .join('; '),
  read: (cell) =>
    cell.split(/[;；\n]+/).flatMap((part) => {
      const [question = '', answers = ''] = part.split(/[=＝]/).map((side) => side.trim());
      if (question === '') return [];
      return [{ question, answers: answers.split(/[/／,，、\s]+/).filter((answer) => answer !== '') }];
    }),
};

/** Things with a name and a remark, one to a line: 户口簿｜原件. */
export function pairs(name: string, remark: string): Codec {
  return {
    write: (value) =>
      listed(value)
        .map((item) => {
          const fields = item as Readonly<Record<string, string | undefined>>;
          const parts = [fields[name] ?? '', ...(fields[remark] === undefined ? [] : [fields[remark]])];
          return parts.map(escaped).join('｜');
        })
        .join('\n'),
    read: (cell) =>
      splitLines(cell).map((line) => {
        const [first = '', ...rest] = barred(line).map((part) => unescaped(part.trim()));
        return rest.length === 0 ? { [name]: first } : { [name]: first, [remark]: rest.join('｜') };
      }),
  };
}

/** A kind, and where it needs one the id of what it is about: `show-place toilet`. */
export function kinds(tag: string, idOf: Readonly<Record<string, string>>): Codec {
  return {
    write: (value) => {
      const fields = value as Readonly<Record<string, string>>;
      const kind = fields[tag] ?? '';
      const idField = idOf[kind];
      return idField === undefined ? kind : `${kind} ${fields[idField]}`;
    },
    read: (cell) => {
      const [kind = '', id] = cell.split(/\s+/);
      const idField = idOf[kind];
      return idField === undefined ? { [tag]: kind } : { [tag]: kind, [idField]: id };
    },
  };
}

const keyKinds = kinds('kind', { 'show-place': 'placeId', 'open-matter': 'matterId' });

/** What a key does, as `kinds`, and of a matter what is answered already: `open-matter id-card why=lost`. */
export const keyAction: Codec = {
  write: (value) => {
    const { given } = value as { readonly given?: readonly GivenAnswer[] };
    return [keyKinds.write(value), ...(given ?? []).map(({ question, answer }) => `${question}=${answer}`)].join(' ');
  },
  read: (cell) => {
    const [kind = '', id = '', ...answers] = cell.split(/\s+/);
    const given = answers.map((part) => {
      const [question = '', answer = ''] = part.split(/[=＝]/);
      return { question, answer };
    });
    return { ...(keyKinds.read(`${kind} ${id}`.trim()) as object), ...(given.length > 0 ? { given } : {}) };
  },
};

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function splitLines(cell: string): string[] {
  return cell
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The parts of a line between its bars; a bar after a backslash is none. */
function barred(line: string): string[] {
  const parts = [''];
  for (const [piece] of line.matchAll(/\\.|[^\\]/gsu)) {
    if (piece === '｜') parts.push('');
    else parts[parts.length - 1] += piece;
  }
  return parts;
}

/** A line break or a bar inside a text must not look like one between two. */
function escaped(part: string): string {
  return part.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('｜', '\\｜');
}

function unescaped(part: string): string {
  return part.replaceAll(/\\(.)/g, (_all, letter: string) => (letter === 'n' ? '\n' : letter));
}
