import { useEffect, useState } from 'react';

/** The time, anew at every full minute. */
export function useNow(): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const untilNextMinute = 60_000 - (nowMs % 60_000);
    const timer = setTimeout(() => setNowMs(Date.now()), untilNextMinute);
    return () => clearTimeout(timer);
  }, [nowMs]);
  return nowMs;
}
