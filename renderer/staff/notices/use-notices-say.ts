import { useMemo } from 'react';
import { dayOf, writeMonthDay, writeTime } from '../../i18n/dates.ts';
import { createSayOf, type MessageValues } from '../../messages.ts';
import { useStage } from '../../stage.tsx';
import { noticesMessages } from './messages/messages.ts';

export type NoticesKey = keyof (typeof noticesMessages)['zh-CN'];
export type NoticesSay = (key: NoticesKey, values?: MessageValues) => string;

/** The texts of this room. They come with it, and not with the page that visitors load. */
export function useNoticesSay(): NoticesSay {
  const { language } = useStage();
  return useMemo(() => createSayOf(noticesMessages[language], language), [language]);
}

/** Writes a moment as it is said at a counter: today by its time alone. */
export function useMomentWords(): (ms: number) => string {
  const { language, venue, nowMs } = useStage();
  const { timeZone } = venue;
  return (ms) => {
    const time = writeTime(ms, timeZone);
    const day = dayOf(ms, timeZone);
    return day === dayOf(nowMs, timeZone) ? time : `${writeMonthDay(day, language)} ${time}`;
  };
}
