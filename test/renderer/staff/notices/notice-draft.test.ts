import { expect, test } from 'vitest';
import { newNoticeSchema } from '#contract/page/notices.ts';
import { usualMoments } from '#renderer/staff/notices/moments.ts';
import { emptyDraft, noticeOf, roomLeft, wantingIn, withWords } from '#renderer/staff/notices/notice-draft.ts';

const nowMs = Date.parse('2026-12-01T10:24:30+08:00');
const written = withWords(emptyDraft(nowMs), 'zh-CN', '电梯检修，请走楼梯');

test('a notice holds from the moment at which it is put for two hours, unless somebody says otherwise', () => {
  const notice = noticeOf(written, nowMs);
  expect(notice).toEqual({
    text: { 'zh-CN': '电梯检修，请走楼梯' },
    from: '2026-12-01T02:24:30.000Z',
    until: '2026-12-01T04:30:00.000Z',
  });
  expect(newNoticeSchema.safeParse(notice).success).toBe(true);
});

test('what is wanting is said: Chinese, room on the screens, and an end that is still to come', () => {
  expect(wantingIn(written, nowMs)).toBeNull();
  expect(wantingIn(withWords(written, 'zh-CN', ''), nowMs)).toBe('chinese');
  expect(wantingIn(withWords(written, 'en', 'w'.repeat(49)), nowMs)).toBe('too-long');
  expect(wantingIn(written, written.untilMs)).toBe('over');
  expect(wantingIn({ ...written, fromMs: written.untilMs }, nowMs)).toBe('ends-first');
});

test('a Chinese character takes the room of two letters', () => {
  expect([roomLeft('检'.repeat(24)), roomLeft('检'.repeat(25)), roomLeft('w'.repeat(48))]).toEqual([0, -2, 0]);
});

test('the usual ends come in their order, by the clock of the venue, when it closes among them', () => {
  const closes = { day: '2026-12-01', weekday: 'tue', minutes: 11 * 60 + 30 } as const;
  const open = { kind: 'open', closes, lastEntry: null, opensNext: null, isClosingSoon: false } as const;
  const moments = usualMoments('until', nowMs, 'Asia/Shanghai', { ...open, isLastEntryOver: false, isSure: true });
  expect(moments.map(({ name, ms }) => [name, new Date(ms ?? 0).toISOString()])).toEqual([
    ['in-30', '2026-12-01T03:00:00.000Z'],
    ['in-60', '2026-12-01T03:30:00.000Z'],
    ['closing', '2026-12-01T03:30:00.000Z'],
    ['in-120', '2026-12-01T04:30:00.000Z'],
    ['midnight', '2026-12-01T16:00:00.000Z'],
    ['tomorrow', '2026-12-02T16:00:00.000Z'],
    ['in-week', '2026-12-08T02:30:00.000Z'],
  ]);
  const shut = usualMoments('from', nowMs, 'Asia/Shanghai', { kind: 'unknown' });
  expect(shut.map(({ name }) => name)).toEqual(['now', 'in-60', 'midnight']);
});
