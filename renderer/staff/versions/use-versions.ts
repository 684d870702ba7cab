import { useCallback, useEffect, useState } from 'react';
import type { GivenVersion, Publication, VenueKeysState } from '#contract/page/publications.ts';
import type { Stick } from '#contract/page/sticks.ts';
import type { StaffCalls } from '../staff-calls.ts';
import { useGiven } from '../use-given.ts';

export interface Versions {
  /** Which of them visitors have. */
  readonly given: GivenVersion;
  readonly publications: readonly Publication[];
  /** Whether one can go back to what the terminal came with. */
  readonly hasDelivered: boolean;
  readonly keys: VenueKeysState;
  /** Whether this terminal reports to a hub. */
  readonly hasHub: boolean;
}

/** The versions and keys; null until they have come. */
export function useVersions(calls: StaffCalls, onFault: () => void) {
  const [versions, setVersions] = useState<Omit<Versions, 'given'> | null>(null);
  const given = useGiven(calls, onFault);
  const load = useCallback(async () => {
    const [list, delivered, keys, check] = await Promise.all([
      calls.publications.list(),
      calls.publications.hasDelivered(),
      calls.publications.keys(),
      calls.desk.check(),
    ]);
    setVersions({
      publications: list.ok ? list.value : [],
      hasDelivered: delivered.ok && delivered.value,
      keys: keys.ok ? keys.value : { trusted: null, own: null },
      hasHub: check.hub !== null,
    });
  }, [calls]);
  const reload = useCallback(() => void load().catch(onFault), [load, onFault]);
  // What visitors have is another version, so is what stands in the list.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is loaded anew for each
  useEffect(reload, [reload, given]);
  return { versions: versions && given && { ...versions, given }, reload };
}

/** The sticks that are plugged in, for as long as somebody looks. */
export function useSticks(calls: StaffCalls, onFault: () => void): readonly Stick[] {
  const [sticks, setSticks] = useState<readonly Stick[]>([]);
  useEffect(() => {
    const leaving = new AbortController();
    const listen = async () => {
      for await (const now of await calls.sticks.watch(undefined, { signal: leaving.signal })) setSticks(now);
    };
    listen().catch(() => leaving.signal.aborted || onFault());
    return () => leaving.abort();
  }, [calls, onFault]);
  return sticks;
}
