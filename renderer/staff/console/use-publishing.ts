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
  /** Whether it is asked if this is to be published. */
  readonly isAsked: boolean;
  readonly outcome: PublishDraftOutcome | null;
  readonly ask: () => void;
  /** `isChecked`: the answers that were changed were checked today. */
  readonly publish: (isChecked: boolean) => void;
  /** Publishes as was asked for last, whatever golden questions are not answered. */
  readonly override: () => void;
  readonly forget: () => void;
}

/** Publishes the draft of a revision after asking once, and holds what became of it until something else is done. */
export function usePublishing(calls: StaffCalls, revision: number, onFault: () => void): Publishing {
  const [isBusy, setBusy] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const [outcome, setOutcome] = useState<PublishDraftOutcome | null>(null);
  const publish = (order: { readonly isChecked: boolean; readonly overrides: boolean }) => {
    setBusy(true);
    setAsked(false);
    setChecked(order.isChecked);
    calls.drafts
      .publish({ revision, ...order })
      .finally(() => setBusy(false))
      .then(setOutcome, onFault);
  };
  return {
    isBusy,
    isAsked,
    outcome,
    ask: () => {
      setOutcome(null);
      setAsked(true);
    },
    publish: (checked) => publish({ isChecked: checked, overrides: false }),
    override: () => publish({ isChecked, overrides: true }),
    forget: () => {
      setOutcome(null);
      setAsked(false);
    },
  };
}
