import { useEffect, useRef, useState } from 'react';
import type { StaffSession } from '#contract/page/staff.ts';
import { watchActivity } from '../activity.ts';
import { useLatest } from '../keyboard/use-latest.ts';
import type { StaffCalls } from './staff-calls.ts';

/** Nobody signs in for so long: the waiting screen comes back. */
const doorIdleMs = 60_000;

/** Who is signed in. `onLeave` hears that a session is over, or that nobody wants to start one. */
export function useSession(calls: StaffCalls, onLeave: () => void): StaffSession | null {
  const [session, setSession] = useState<StaffSession | null>(null);
  const leave = useLatest(onLeave);
  const wasSignedIn = useRef(false);
  useEffect(() => {
    const stopped = new AbortController();
    const follow = async () => {
      for await (const now of await calls.staff.watch(undefined, { signal: stopped.signal })) {
        if (now === null && wasSignedIn.current) leave();
        wasSignedIn.current = now !== null;
        setSession(now);
      }
    };
    follow().catch(() => stopped.signal.aborted || leave());
    return () => stopped.abort();
  }, [calls, leave]);

  const isSignedIn = session !== null;
  useEffect(() => {
    if (isSignedIn) return watchActivity(window, () => void calls.staff.stay().catch(leave), Date.now);
    let timer = setTimeout(leave, doorIdleMs);
    const stop = watchActivity(
      window,
      () => {
        clearTimeout(timer);
        timer = setTimeout(leave, doorIdleMs);
      },
      Date.now,
    );
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [isSignedIn, calls, leave]);
  return session;
}
