import { useCallback, useEffect, useState } from 'react';
import type { PartView } from '#contract/page/draft-parts.ts';
import type { DraftView, PublishDraftOutcome } from '#contract/page/drafts.ts';
import type { StaffCalls } from '../staff-calls.ts';

/** Everything that differs from what is published, while somebody looks at it. */
export function useChanges(calls: StaffCalls, isLookedAt: boolean, onFault: () => void) {
  const [changes, setChanges] = useState<readonly DraftView[]>([]);
  const [parts, setParts] = useState<readonly PartView[]>([]);
  const reload = useCallback(() => {
    if (!isLookedAt) return;
    calls.drafts.changes().then((found) => setChanges(found.ok ? found.value : []), onFault);
    calls.parts.changes().then((found) => setParts(found.ok ? found.value : []), onFault);
  }, [calls, isLookedAt, onFault]);
  useEffect(reload, [reload]);
  return { changes, parts, reload };
}

export interface Publishing {
  readonly isBusy: boolean;
  readonly outcome: PublishDraftOutcome | null;
  readonly publish: (overrides: boolean) => void;
  readonly forget: () => void;
}

/** Publishes the draft of a revision, and holds what became of it until something else is done. */
export function usePublishing(calls: StaffCalls, revision: number, onFault: () => void): Publishing {
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<PublishDraftOutcome | null>(null);
  const publish = async (overrides: boolean) => {
    setBusy(true);
    setOutcome(await calls.drafts.publish({ revision, overrides }).finally(() => setBusy(false)));
  };
  return {
    isBusy,
    outcome,
    publish: (overrides) => void publish(overrides).catch(onFault),
    forget: () => setOutcome(null),
  };
}
