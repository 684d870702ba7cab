import { IntlMessageFormat } from 'intl-messageformat';
import { en } from './en.ts';
import { type MessageKey, zhCN } from './zh-CN.ts';

export type { MessageKey } from './zh-CN.ts';

/** The languages of the hub's page. */
export const pageLanguages = ['zh-CN', 'en'] as const;
export type PageLanguage = (typeof pageLanguages)[number];

/** All texts of the page, by language. */
export const pageMessages: Readonly<Record<PageLanguage, Readonly<Record<MessageKey, string>>>> = { 'zh-CN': zhCN, en };

export type MessageValues = Readonly<Record<string, string | number>>;

/** How the page speaks to somebody, at one moment. */
export interface Words {
  readonly language: PageLanguage;
  readonly nowMs: number;
  readonly say: (key: MessageKey, values?: MessageValues) => string;
  /** A text that may be there or not: what a terminal of a later release says has none. */
  readonly sayOr: (key: string, otherwise: string) => string;
  /** A number with its thousands. */
  readonly number: (value: number) => string;
  /** A moment by the clock of the hub's machine, as short as can be. */
  readonly moment: (at: Date) => string;
  /** How long ago something was. */
  readonly ago: (at: Date) => string;
  /** By which zone moments are told. */
  readonly zone: string;
}

export function wordsIn(language: PageLanguage, nowMs: number): Words {
  const say: Words['say'] = (key, values = {}) => format(language, key).format({ ...values }) as string;
  return {
    language,
    nowMs,
    say,
    sayOr: (key, otherwise) => (isKey(key) ? say(key) : otherwise),
    number: (value) => new Intl.NumberFormat(language).format(value),
    moment: (at) => momentFormat(language, at, nowMs).format(at),
    ago: (at) => agoIn(language, nowMs - at.getTime()),
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

function isKey(word: string): word is MessageKey {
  return Object.hasOwn(zhCN, word);
}

const formats = new Map<string, IntlMessageFormat>();

/** A text is read once. */
function format(language: PageLanguage, key: MessageKey): IntlMessageFormat {
  const name = `${language} ${key}`;
  const known = formats.get(name) ?? new IntlMessageFormat(pageMessages[language][key], language);
  formats.set(name, known);
  return known;
}

function momentFormat(language: PageLanguage, at: Date, nowMs: number): Intl.DateTimeFormat {
  const now = new Date(nowMs);
  const isToday = at.toDateString() === now.toDateString();
  const year = at.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  const day = isToday ? {} : ({ ...year, month: 'short', day: 'numeric' } as const);
  return new Intl.DateTimeFormat(language, { ...day, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

const [minuteMs, hourMs, dayMs] = [60_000, 3_600_000, 86_400_000];

function agoIn(language: PageLanguage, ms: number): string {
  const relative = new Intl.RelativeTimeFormat(language, { style: 'short' });
  if (ms < minuteMs) return relative.format(-Math.max(0, Math.floor(ms / 1000)), 'second');
  if (ms < hourMs) return relative.format(-Math.floor(ms / minuteMs), 'minute');
  if (ms < 2 * dayMs) return relative.format(-Math.floor(ms / hourMs), 'hour');
  return relative.format(-Math.floor(ms / dayMs), 'day');
}
