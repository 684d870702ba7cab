import { useEffect, useState } from 'react';
import type { ClosureLength, ClosureReason } from '#contract/page/closures.ts';
import { useStage } from '../../stage.tsx';
import type { StaffCalls } from '../staff-calls.ts';
import { type ClosableThing, closableThings } from './closable-things.ts';
import { ClosurePage } from './closure.tsx';
import { ClosuresList } from './closures-list.tsx';
import type { ClosuresPlace } from './closures-place.ts';

export interface ClosuresDeskProps {
  readonly calls: StaffCalls;
  readonly place: ClosuresPlace;
  readonly go: (place: ClosuresPlace) => void;
  readonly onBack: () => void;
  /** A call was refused or could not be carried. */
  readonly onFault: () => void;
}

/** What can be closed, asked for whenever the list is come to. */
function List({ calls, go, onBack, onFault }: ClosuresDeskProps) {
  const { venue } = useStage();
  const [things, setThings] = useState<readonly ClosableThing[] | null>(null);
  useEffect(() => {
    const load = async () => {
      const listed = await calls.closures.list();
      if (listed.ok) setThings(closableThings(listed.value, venue.places));
      else onFault();
    };
    load().catch(onFault);
  }, [calls, venue, onFault]);
  return things && <ClosuresList things={things} onOpen={(thing) => go({ at: 'closure', thing })} onBack={onBack} />;
}

/** Closing a lift, stairs, a toilet or any place for a while, and opening it again. */
export function ClosuresDesk(props: ClosuresDeskProps) {
  const { calls, place, go, onBack, onFault } = props;
  if (place.at === 'closures') return <List {...props} />;
  const { of, id } = place.thing;
  const toList = (outcome: { readonly ok: boolean }) => {
    if (outcome.ok) go({ at: 'closures' });
    else onFault();
  };
  const close = (reason: ClosureReason, lasts: ClosureLength) =>
    void calls.closures.put({ of, id, reason, lasts }).then(toList, onFault);
  // Its time may have been over meanwhile: then it is open already.
  const openAgain = () => void calls.closures.remove({ of, id }).then(() => go({ at: 'closures' }), onFault);
  return <ClosurePage thing={place.thing} onClose={close} onOpenAgain={openAgain} onBack={onBack} />;
}
