import { useEffect, useState } from 'react';
import type { ClosureLength, ClosureReason } from '#contract/page/closures.ts';
import { useStage } from '../../stage.tsx';
import { type ClosableThing, closableThings, foundThings } from '../closable-things.ts';
import type { StaffCalls } from '../staff-calls.ts';
import { Write } from '../write.tsx';
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
function List({ calls, place: { containing }, go, onBack, onFault }: ClosuresDeskProps) {
  const { language } = useStage();
  const [things, setThings] = useState<readonly ClosableThing[] | null>(null);
  useEffect(() => {
    const load = async () => {
      const listed = await calls.closures.list();
      const found = containing === '' ? null : await calls.closures.find({ typed: containing, language });
      if (!listed.ok || found?.ok === false) return onFault();
      const { passages, places } = listed.value;
      const all = closableThings(listed.value, found ? found.value : places);
      const ids = (found?.value ?? []).map(({ id }) => id);
      setThings(found ? foundThings(all, containing, ids, passages) : all);
    };
    load().catch(onFault);
  }, [calls, language, containing, onFault]);
  return (
    things && (
      <ClosuresList
        things={things}
        containing={containing}
        onOpen={(thing) => go({ at: 'closure', containing, thing })}
        onFind={() => go({ at: 'find-closable', containing })}
        onBack={onBack}
      />
    )
  );
}

/** Closing a lift, stairs, a toilet or any place for a while, and opening it again. */
export function ClosuresDesk(props: ClosuresDeskProps) {
  const { calls, place, go, onBack, onFault } = props;
  const { say } = useStage();
  if (place.at === 'closures') return <List {...props} />;
  if (place.at === 'find-closable')
    return (
      <Write
        title={say('closures.find-title')}
        label={say('closures.field')}
        onWords={(containing) => go({ at: 'closures', containing })}
      />
    );
  const { of, id } = place.thing;
  const done = () => (place.isFromDesk ? onBack() : go({ at: 'closures', containing: '' }));
  const close = (reason: ClosureReason, lasts: ClosureLength) =>
    void calls.closures.put({ of, id, reason, lasts }).then(({ ok }) => (ok ? done() : onFault()), onFault);
  // Its time may have been over meanwhile: then it is open already.
  const openAgain = () => void calls.closures.remove({ of, id }).then(done, onFault);
  return <ClosurePage thing={place.thing} onClose={close} onOpenAgain={openAgain} onBack={onBack} />;
}
