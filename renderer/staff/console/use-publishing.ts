import { useCallback, useEffect, useState } from 'react';
import type { PartView } from '#contract/page/draft-parts.ts';
import type { DraftView, PublishDraftOutcome } from '#contract/page/drafts.ts';
import type { GivenVersion } from '#contract/page/publications.ts';
import { useLatest } from '../../keyboard/use-latest.ts';
import type { StaffCalls } from '../staff-calls.ts';
import { useGiven } from '../use-given.ts';
import type { ConsolePlace } from './console-place.ts';
import { useNamesOfChanges } from './use-names.ts';

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
  const names = useNamesOfChanges(calls, { changes, parts }, onFault);
  return { changes, parts, names, reload };
}

const untold: Omit<Told, 'at'> = { isAsked: false, outcome: null };

export interface Publishing {
  /** Which version visitors have; null until it is known. */
  readonly given: GivenVersion | null;
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

/** What is asked before publishing or came of it, and where in the console somebody was then. */
interface Told {
  readonly at: ConsolePlace;
  readonly isAsked: boolean;
  readonly outcome: PublishDraftOutcome | null;
}

/**
 * Publishes the draft of a revision after asking once. What became of it is told until somebody goes elsewhere: there it would be
 * said of whatever is open.
 */
export function usePublishing(
  calls: StaffCalls,
  revision: number,
  place: ConsolePlace,
  onFault: () => void,
): Publishing {
  const given = useGiven(calls, onFault);
  const [isBusy, setBusy] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const [told, setTold] = useState<Told | null>(null);
  // Whoever has gone on while it was published hears it where they are.
  const tell = useLatest((what: Omit<Told, 'at'>) => setTold({ at: place, ...what }));
  const { isAsked, outcome } = told?.at === place ? told : untold;
  const publish = (order: { readonly isChecked: boolean; readonly overrides: boolean }) => {
    setBusy(true);
    setTold(null);
    setChecked(order.isChecked);
    calls.drafts
      .publish({ revision, ...order })
      .finally(() => setBusy(false))
      .then((became) => tell({ isAsked: false, outcome: became }), onFault);
  };
  return {
    given,
    isBusy,
    isAsked,
    outcome,
    ask: () => tell({ isAsked: true, outcome: null }),
    publish: (checked) => publish({ isChecked: checked, overrides: false }),
    override: () => publish({ isChecked, overrides: true }),
    forget: () => setTold(null),
  };
}
