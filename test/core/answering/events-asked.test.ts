import { expect, test } from 'vitest';
import type { EventKind } from '#contract/venue/event.ts';
import { asksForEvents, leadsToEvents } from '#core/answering/events-asked.ts';

const both: ReadonlySet<EventKind> = new Set(['event', 'offer']);
const eventsOnly: ReadonlySet<EventKind> = new Set(['event']);

test.each([
  '今天有什么活动',
  '请问今天有什么活动吗？',
  '这周末有啥好玩的活动',
  '商场最近有没有促销活动',
  '有什么优惠',
  '今天有什么',
  '现在有演出吗',
  'What’s on today?',
  'what events are there this weekend',
  'Are there any offers today?',
  'any activities for kids',
  '今日は何かイベントはありますか',
  '今日は何がありますか？',
  'セールはやっていますか',
  '今週末の催し',
  '오늘 무슨 행사가 있어요?',
  '이번 주말 행사 있나요',
  '할인 행사 있어요?',
  '오늘 뭐 해요',
])('%s asks for what is on', (text) => {
  expect(asksForEvents(text, both)).toBe(true);
});

test.each([
  '打折的也能退吗',
  '学生老人有优惠票吗',
  '活动中心在几楼',
  '今天几点关门',
  '参加活动要带什么',
  'how do I register an event',
  'senior discount card lost',
  'where is the show room',
  'イベントの申請書はどこですか',
  '행사장 대관 신청',
  '',
])('%s does not', (text) => {
  expect(asksForEvents(text, both)).toBe(false);
});

test('who makes no offers is not asked for them', () => {
  expect(asksForEvents('有什么优惠', eventsOnly)).toBe(false);
  expect(asksForEvents('有什么活动', eventsOnly)).toBe(true);
});

test('an entry that says so in its own words, a word that vetoes, and a greeting go first', () => {
  const question = { text: '今天有什么活动', language: 'zh-CN', via: 'typed' } as const;
  const leads = (decision: Parameters<typeof leadsToEvents>[0]) => leadsToEvents(decision, question, both);
  expect(leads({ kind: 'answer', entryId: 'market-day', p: 0.995 })).toBe(false);
  expect(leads({ kind: 'answer', entryId: 'market-day', p: 0.9 })).toBe(true);
  expect(leads({ kind: 'hand-over', reason: 'vetoed' })).toBe(false);
  expect(leads({ kind: 'hand-over', reason: 'unsure' })).toBe(true);
  expect(leads({ kind: 'first-words', about: 'hello' })).toBe(false);
});
