import { expect, test } from 'vitest';
import { type Language, languages } from '#contract/base/language.ts';
import { type HolidayCalendar, type Hours, hoursSchema } from '#contract/venue/hours.ts';
import { openingAt } from '#core/hours/opening.ts';
import {
  type Moment,
  openingLine,
  openingSentence,
  staffPresence,
  staffValues,
  usualHours,
  writeNext,
} from '#renderer/i18n/opening-words.ts';
import { createSay } from '#renderer/messages.ts';

const timeZone = 'Asia/Shanghai';
const hours = hoursSchema.parse({
  weekly: [
    {
      days: ['mon', 'tue', 'wed', 'thu', 'fri'],
      open: [
        { from: '9:00', to: '12:00' },
        { from: '13:30', to: '17:00' },
      ],
    },
    { days: ['sat'], open: [{ from: '9:00', to: '12:00' }] },
  ],
  holidays: 'closed',
  lastEntryMinutes: 15,
  exceptions: [{ from: '2026-11-25', to: '2026-11-25', open: [], reason: { 'zh-CN': '系统升级', en: 'System work' } }],
});
const night = hoursSchema.parse({ weekly: [{ days: ['fri', 'sat'], open: [{ from: '18:00', to: '26:00' }] }] });
const always = hoursSchema.parse({
  weekly: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], open: [{ from: '0:00', to: '24:00' }] }],
});
const calendar: HolidayCalendar = {
  country: 'cn',
  source: 'test',
  from: '2026-01-01',
  through: '2026-12-31',
  holidays: [
    {
      from: '2026-10-01',
      to: '2026-10-07',
      name: { 'zh-CN': '国庆节', en: 'National Day', ja: '国慶節', ko: '국경절' },
    },
  ],
  makeUpDays: [],
};

function at(local: string, language: Language, open: Hours = hours, zone = timeZone) {
  const nowMs = Date.parse(`${local}:00+08:00`);
  const opening = openingAt({ hours: open, calendar, timeZone: zone, nowMs, earliestMs: Date.parse('2026-09-01') });
  const moment: Moment = { say: createSay(language), language, nowMs, timeZone: zone };
  return {
    opening,
    moment,
    line: openingLine(opening, open, moment),
    next: writeNext(opening, open, moment),
    sentence: openingSentence(opening, open, moment),
  };
}

test.each([
  ['open', '2026-11-23T10:00', '现在开着，12:00 关。'],
  ['the last half hour', '2026-11-23T16:40', '快关了，17:00 关。'],
  ['last entry over', '2026-11-23T16:50', '今天不再接待新来的了，17:00 关。'],
  ['before opening', '2026-11-23T06:30', '还没开，9:00 开。'],
  ['in the break', '2026-11-23T12:30', '中间休息，13:30 开。'],
  ['after closing', '2026-11-23T18:00', '今天关了，明天 9:00 开。'],
  ['after closing on a Saturday', '2026-11-28T13:00', '今天关了，周一 9:00 开。'],
  ['on a Sunday', '2026-11-29T06:30', '今天不开，明天 9:00 开。'],
  ['on a holiday, by its name', '2026-10-01T10:00', '国庆节不开，10月8日 9:00 开。'],
  ['on a day with a reason of its own', '2026-11-25T10:00', '系统升级不开，明天 9:00 开。'],
])('%s is said as a clerk would say it', (_state, local, sentence) => {
  expect(at(local, 'zh-CN').sentence).toBe(sentence);
});

const momentsOfTruth = [
  '2026-11-23T10:00',
  '2026-11-23T16:40',
  '2026-11-23T16:50',
  '2026-11-23T06:30',
  '2026-11-23T12:30',
  '2026-11-23T18:00',
  '2026-11-29T06:30',
  '2026-10-01T10:00',
];
test.each(languages)('in %s every state has words of its own, with the time that counts', (language) => {
  const said = momentsOfTruth.map((local) => at(local, language));
  expect(new Set(said.map(({ sentence }) => sentence)).size).toBe(momentsOfTruth.length);
  for (const { sentence, line, next } of said) {
    expect(sentence).toMatch(/\d:\d\d/);
    expect(next).toMatch(/\d:\d\d/);
    expect(line?.label).not.toBe('');
    expect(`${sentence} ${next} ${line?.label}`).not.toMatch(/undefined|\{|\}| {2}/);
  }
});

test.each(languages)(
  'in %s a clock of 1970 and a day beyond the calendar give the usual hours and no claim',
  (language) => {
    for (const local of ['1970-01-01T08:00', '2027-03-01T10:00']) {
      const { sentence, line, next } = at(local, language);
      expect(sentence).toContain('17:00');
      expect(sentence).not.toMatch(/现在|now|ただいま|지금/i);
      expect(line?.value).toBe(next.replace(/^\S+ /, ''));
    }
  },
);

test.each([
  ['zh-CN', '今天可能放假', '今天不一定有人'],
  ['en', 'Today may be a holiday', 'Perhaps nobody in'],
  ['ja', '本日は祝日かもしれません', '不在の可能性'],
  ['ko', '오늘은 공휴일일 수 있습니다', '없을 수 있음'],
] as const)(
  'in %s a day beyond the calendar may be a holiday, and by a wrong clock nothing is said of it',
  (language, may, note) => {
    const beyond = at('2027-03-01T10:00', language);
    const values = staffValues(beyond.opening, beyond.moment);
    expect(beyond.sentence).toContain(may);
    expect(beyond.moment.say('hand.lead', values)).toContain(may);
    expect(beyond.moment.say('home.staff-note', values)).toBe(note);
    const wrong = at('1970-01-01T08:00', language);
    expect(wrong.sentence).not.toContain(may);
    expect(wrong.moment.say('hand.lead', staffValues(wrong.opening, wrong.moment))).not.toContain(may);
  },
);

test('a day beyond the calendar is not promised on the last day before it', () => {
  expect(at('2026-12-31T18:00', 'zh-CN').sentence).toBe('今天关了。');
});

test('a night belongs to the day on which it began', () => {
  expect(at('2026-11-28T01:00', 'zh-CN', night).next).toBe('到 2:00');
  expect(at('2026-11-27T23:00', 'zh-CN', night).next).toBe('到 2:00');
  expect(at('2026-11-28T03:00', 'zh-CN', night).next).toBe('18:00 开');
});

test('what never closes is open all day', () => {
  expect(at('2026-11-28T03:00', 'zh-CN', always).sentence).toBe('现在开着，全天都开。');
});

test('the day is that of the venue, wherever the terminal was set up', () => {
  expect(at('2026-11-23T09:30', 'en', hours, 'Asia/Tokyo').sentence).toContain('Open now');
  expect(at('2026-11-23T08:30', 'en', hours, 'Asia/Tokyo').sentence).toContain('Open now');
  expect(at('2026-11-23T08:30', 'en').sentence).toBe('Not open yet; opens 9:00.');
});

test.each([
  ['zh-CN', '周一至周五', '周六'],
  ['en', 'Mon to Fri', 'Sat'],
  ['ja', '月曜～金曜', '土曜'],
  ['ko', '월요일~금요일', '토요일'],
] as const)('in %s the usual hours are told by days in a row', (language, week, saturday) => {
  expect(usualHours(hours, at('2026-11-23T10:00', language).moment).map(({ days }) => days)).toEqual([week, saturday]);
});

test.each(languages)(
  'in %s nobody is promised while nobody is there, and the time of their coming is said',
  (language) => {
    const { opening, moment } = at('2026-11-29T06:30', language);
    const values = staffValues(opening, moment);
    expect(staffPresence(opening)).toBe('away');
    const promises = [
      moment.say('home.staff-note', values),
      moment.say('hand.away-lead', values),
      moment.say('unsure.lead', { reason: 'unsure', ...values }),
      moment.say('unsure.lead', { reason: 'vetoed', ...values }),
    ];
    for (const promise of promises) {
      expect(promise).toContain('9:00');
      expect(promise).not.toMatch(/马上|过来|coming|will come|まいります|곧/);
    }
  },
);

test('by a wrong clock nobody is said to come at once, nor to be away', () => {
  const { opening, moment } = at('1970-01-01T08:00', 'zh-CN');
  expect(staffPresence(opening)).toBe('unknown');
  expect(moment.say('hand.lead', staffValues(opening, moment))).not.toContain('马上');
});
