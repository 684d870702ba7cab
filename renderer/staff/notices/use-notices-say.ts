import { dayOf, writeMoment, writeTime } from '../../i18n/dates.ts';
import { useStage } from '../../stage.tsx';
import { useSayOf } from '../use-say-of.ts';
import { noticesMessages } from './messages/messages.ts';

export type NoticesSay = ReturnType<typeof useNoticesSay>;

/** The texts of this room. */
export function useNoticesSay() {
  return useSayOf(noticesMessages);
}

/** Writes a moment as it is said at a counter: today by its time alone. */
export function useMomentWords(): (ms: number) => string {
  const { language, venue, nowMs } = useStage();
  const { timeZone } = venue;
  return (ms) => {
    const isToday = dayOf(ms, timeZone) === dayOf(nowMs, timeZone);
    return isToday ? writeTime(ms, timeZone) : writeMoment(ms, language, timeZone);
  };
}
