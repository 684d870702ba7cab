import { bareDigits, codeForm } from '#contract/page/appointment-code.ts';
import { columnLetters, type ReadSheets, type Sheet, type SheetProblem } from '../sheets/sheet.ts';
import { createAlike } from './alike.ts';
import type { Appointment } from './appointment.ts';

/** The columns of a table of appointments, as whoever writes it reads them. */
export const columns = {
  code: { zh: '预约码', en: 'code' },
  name: { zh: '姓名', en: 'name' },
  tail: { zh: '手机尾号', en: 'phone tail' },
  day: { zh: '日期', en: 'day' },
  time: { zh: '时间', en: 'time' },
  service: { zh: '事项', en: 'service' },
  place: { zh: '地点', en: 'place' },
  person: { zh: '人员编号', en: 'person number' },
  state: { zh: '状态', en: 'state' },
} as const;
export type Column = keyof typeof columns;

export const sheetHeading = { zh: '预约', en: 'Appointments' } as const;

/** What a table holds, and all that is wrong with it. */
export interface ReadTable {
  readonly appointments: readonly Appointment[];
  /** Rows of days before today, which are left out. */
  readonly past: number;
  /** Rows with the name and phone tail of another row of their day, which may be somebody else's. */
  readonly alikeRows: readonly number[];
  readonly problems: readonly SheetProblem[];
}

const needed: readonly Column[] = ['code', 'name', 'tail', 'time', 'service', 'place'];
/** In Han characters; two Latin letters take the room of one. What is longer does not stand on the slip. */
const mostHan: Partial<Readonly<Record<Column, number>>> = { name: 30, service: 16, place: 24, person: 24 };
const cancelled: ReadonlySet<string> = new Set(['取消', '已取消', 'cancelled', 'canceled']);
const booked: ReadonlySet<string> = new Set(['', '有效', '已预约', 'booked']);
const tailForm = /^\d{4}$/;

/** Reads appointments out of tables; the columns may stand in any order. */
export function readTable({ sheets, problems: unread }: ReadSheets, today: string): ReadTable {
  const problems = [...unread];
  const sheet = sheetOf(sheets);
  if (!sheet) {
    const [first] = sheets;
    problems.push({ sheet: first?.name ?? '', row: 1, column: null, code: 'sheet-missing', detail: sheetHeading.zh });
    return { appointments: [], past: 0, alikeRows: [], problems };
  }
  const [head, ...rows] = sheet.rows;
  const places = placesOf(sheet.name, head, problems);
  if (!places) return { appointments: [], past: 0, alikeRows: [], problems };
  const codes = new Set<string>();
  const appointments: Appointment[] = [];
  const isAlike = createAlike();
  const alikeRows: number[] = [];
  let past = 0;
  for (const { row, cells } of rows) {
    const wrong = (column: Column, code: string) => {
      const at = places.get(column);
      const detail = at === undefined ? '' : (cells[at] ?? '').slice(0, 60);
      problems.push({ sheet: sheet.name, row, column: at === undefined ? null : columnLetters(at), code, detail });
    };
    const appointment = readRow((column) => cells[places.get(column) ?? -1]?.trim() ?? '', wrong);
    if (!appointment) continue;
    if (codes.has(appointment.code)) wrong('code', 'code-twice');
    codes.add(appointment.code);
    if (appointment.day < today) {
      past += 1;
      continue;
    }
    appointments.push(appointment);
    if (isAlike(appointment)) alikeRows.push(row);
  }
  return { appointments, past, alikeRows, problems: inOrder(problems) };
}

function sheetOf(sheets: readonly Sheet[]): Sheet | undefined {
  const named = sheets.find(({ name }) => name === sheetHeading.zh || name === sheetHeading.en);
  return named ?? (sheets.length === 1 ? sheets[0] : undefined);
}

function inOrder(problems: readonly SheetProblem[]): SheetProblem[] {
  return [...problems].sort((a, b) => a.row - b.row || (a.column ?? '').localeCompare(b.column ?? ''));
}

/** Where each column stands; null where one that is needed is missing. */
function placesOf(sheet: string, head: Sheet['rows'][number] | undefined, problems: SheetProblem[]) {
  const row = head?.row ?? 1;
  const places = new Map<Column, number>();
  for (const [index, text] of (head?.cells ?? []).entries()) {
    if (text.trim() === '') continue;
    const column = columnUnder(text);
    if (column && !places.has(column)) places.set(column, index);
    else {
      const code = column ? 'heading-twice' : 'heading-unknown';
      problems.push({ sheet, row, column: columnLetters(index), code, detail: text });
    }
  }
  const missing = needed.filter((column) => !places.has(column));
  for (const column of missing)
    problems.push({ sheet, row, column: null, code: 'heading-missing', detail: columns[column].zh });
  return missing.length > 0 ? null : places;
}

function columnUnder(heading: string): Column | undefined {
  const title = heading.trim().toLowerCase();
  return (Object.keys(columns) as Column[]).find((one) => title === columns[one].zh || title === columns[one].en);
}

type TextOf = (column: Column) => string;
type Fault = readonly [column: Column, code: string];

/** One row; null where something in it is wrong. */
function readRow(text: TextOf, wrong: (column: Column, code: string) => void): Appointment | null {
  const when = momentOf(text('day'), text('time'));
  const faults = [...gapsIn(text), ...digitFaults(text), ...momentFaults(text, when)];
  for (const [column, code] of faults) wrong(column, code);
  if (faults.length > 0 || !when.day || !when.time) return null;
  return {
    code: bareDigits(text('code')),
    phoneTail: bareDigits(text('tail')),
    day: when.day,
    time: when.time,
    name: text('name').normalize('NFKC').replaceAll(/\s+/g, ' '),
    service: text('service'),
    place: text('place'),
    personNumber: text('person') || null,
    isCancelled: cancelled.has(text('state').toLowerCase()),
  };
}

function gapsIn(text: TextOf): Fault[] {
  const missing = needed.filter((column) => text(column) === '');
  const long = (Object.entries(mostHan) as [Column, number][]).filter(
    ([column, most]) => widthInHan(text(column)) > most,
  );
  return [
    ...missing.map((column): Fault => [column, 'value-missing']),
    ...long.map(([column]): Fault => [column, 'value-too-long']),
  ];
}

function widthInHan(text: string): number {
  let width = 0;
  for (const letter of text) width += letter > '\u2e80' ? 1 : 0.5;
  return width;
}

/** What stands under a heading and is not of its form; what is missing is said elsewhere. */
function digitFaults(text: TextOf): Fault[] {
  const misses = (column: Column, form: RegExp) => text(column) !== '' && !form.test(bareDigits(text(column)));
  const state = text('state').toLowerCase();
  return [
    ...(misses('code', codeForm) ? [['code', 'code-wrong'] as const] : []),
    ...(misses('tail', tailForm) ? [['tail', 'tail-wrong'] as const] : []),
    ...(cancelled.has(state) || booked.has(state) ? [] : [['state', 'state-wrong'] as const]),
  ];
}

function momentFaults(text: TextOf, { day, time }: WrittenMoment): Fault[] {
  if (text('time') === '') return [];
  return [
    ...(time === null ? [['time', 'time-wrong'] as const] : []),
    ...(day === null ? [[text('day') === '' ? 'time' : 'day', 'day-wrong'] as const] : []),
  ];
}

const dayForm = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const timeForm = /^(\d{1,2})\s*[:：时]\s*(\d{2})\s*分?(?::00)?$/;

/** A day and a time as far as they were understood. */
interface WrittenMoment {
  readonly day: string | null;
  readonly time: string | null;
}

/** In one cell or two. */
function momentOf(day: string, time: string): WrittenMoment {
  if (day !== '') return { day: isoDay(day), time: isoTime(time) };
  const split = /^(.*?\d日?)[\sT]+(\S+)$/.exec(time);
  return split ? { day: isoDay(split[1] ?? ''), time: isoTime(split[2] ?? '') } : { day: null, time: isoTime(time) };
}

function isoDay(text: string): string | null {
  const [, year = '', month = '', date = ''] = dayForm.exec(text.normalize('NFKC')) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const atMs = Date.parse(`${iso}T00:00:00Z`);
  // 31 February would be taken for a day of March.
  return year !== '' && !Number.isNaN(atMs) && new Date(atMs).toISOString().startsWith(iso) ? iso : null;
}

function isoTime(text: string): string | null {
  const [, hours = '', minutes = ''] = timeForm.exec(text.normalize('NFKC')) ?? [];
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}
