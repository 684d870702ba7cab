import { useEffect, useState } from 'react';
import type { GivenVersion } from '#contract/page/publications.ts';
import type { StaffCalls } from './staff-calls.ts';

/** Which version visitors have, for as long as somebody looks; null until it is known, or where nobody asks. */
export function useGiven(calls: StaffCalls, onFault: () => void, isAsked = true): GivenVersion | null {
  const [given, setGiven] = useState<GivenVersion | null>(null);
  useEffect(() => {
    if (!isAsked) return;
    const leaving = new AbortController();
    const listen = async () => {
      for await (const now of await calls.given.watch(undefined, { signal: leaving.signal })) setGiven(now);
    };
    listen().catch(() => leaving.signal.aborted || onFault());
    return () => leaving.abort();
  }, [calls, isAsked, onFault]);
  return given;
}
