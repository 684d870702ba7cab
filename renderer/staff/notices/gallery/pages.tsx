import type { ReactNode } from 'react';
import type { Language } from '#contract/base/language.ts';
import type { Notice } from '#contract/page/notices.ts';
import { OneNotice } from '../notice.tsx';
import { NoticeMoment } from '../notice-moment.tsx';
import { NoticeWords } from '../notice-words.tsx';
import { Notices } from '../notices.tsx';
import { ConfirmRecall, Recalls } from '../recalls.tsx';
import { WriteNotice } from '../write-notice.tsx';
import type { noticesScreens } from './screens.ts';

const lift = {
  'zh-CN': '电梯检修，请走东侧楼梯',
  en: 'Lift out of order, use the stairs',
  ja: 'エレベーター点検中、東階段へ',
  ko: '엘리베이터 점검 중, 동쪽 계단 이용',
};
const short = { 'zh-CN': '电梯检修', en: 'Lift closed', ja: '点検中', ko: '점검 중' };
const untilMs = Date.parse('2026-11-23T04:00:00Z');
const until = new Date(untilMs).toISOString();
const notices: readonly [Notice, Notice] = [
  { id: 2, text: lift, from: '2026-11-23T02:00:00Z', until },
  {
    id: 1,
    text: { 'zh-CN': '周三下午停办婚姻登记', en: 'No marriage registry on Wednesday p.m.' },
    from: '2026-11-25T05:30:00Z',
    until: '2026-11-25T09:00:00Z',
  },
];
const answer = {
  'zh-CN': '敬老卡丢了怎么补',
  en: 'Replace a lost senior card',
  ja: '敬老カードをなくした',
  ko: '경로카드를 잃어버렸어요',
};
const recall = { entryId: 'senior-card-lost', title: answer, by: 'editor', at: '2026-11-23T01:40:00Z' } as const;
const nothing = () => undefined;
const draft = { words: { 'zh-CN': lift['zh-CN'], en: lift.en }, fromMs: null, untilMs };

/** Notices and answers that are taken off, as the gallery shows them. */
export const noticesPages: Readonly<Record<(typeof noticesScreens)[number], (language: Language) => ReactNode>> = {
  'staff-notices': () => (
    <Notices
      notices={notices}
      news="put"
      onOpen={nothing}
      onWrite={nothing}
      recalls={{ count: 1, onOpen: nothing }}
      onBack={nothing}
    />
  ),
  'staff-notice': () => <OneNotice notice={notices[0]} onRemove={nothing} onBack={nothing} />,
  'staff-notice-write': () => (
    <WriteNotice draft={draft} onWords={nothing} onMoment={nothing} onPut={nothing} onBack={nothing} />
  ),
  'staff-notice-words': (language) => <NoticeWords language={language} words={short[language]} onWords={nothing} />,
  'staff-notice-moment': () => (
    <NoticeMoment end="until" chosenMs={untilMs} onChoose={nothing} onMove={nothing} onBack={nothing} />
  ),
  'staff-recalls': () => (
    <Recalls recalls={[recall]} news="recalled" onOpen={nothing} onFind={nothing} onBack={nothing} />
  ),
  'staff-recall': (language) => (
    <ConfirmRecall title={answer[language]} deed="recall" onYes={nothing} onBack={nothing} />
  ),
  'staff-restore': (language) => (
    <ConfirmRecall title={answer[language]} deed="restore" onYes={nothing} onBack={nothing} />
  ),
};
