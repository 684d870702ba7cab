import { useEffect, useState } from 'react';
import type { StandState } from '#contract/page/stand.ts';
import type { StaffCalls } from '../staff-calls.ts';
import { StandPage } from './stand.tsx';
import type { StandPlace } from './stand-place.ts';
import { StandsList } from './stands-list.tsx';

export interface StandDeskProps {
  readonly calls: StaffCalls;
  readonly place: StandPlace;
  readonly go: (place: StandPlace) => void;
  readonly onBack: () => void;
  /** A call was refused or could not be carried. */
  readonly onFault: () => void;
}

/** Where this terminal stands: looked at on the plan, and said by whoever is there. */
export function StandDesk({ calls, place, go, onBack, onFault }: StandDeskProps) {
  const [state, setState] = useState<StandState | null>(null);
  useEffect(() => {
    calls.stand.look().then((found) => (found.ok ? setState(found.value) : onFault()), onFault);
  }, [calls, onFault]);
  if (!state) return null;
  const list = <StandsList state={state} onOpen={(standId) => go({ at: 'stand', standId })} onBack={onBack} />;
  if (place.at === 'stands') return list;
  const stand = state.stands.find(({ id }) => id === (place.standId ?? state.standId));
  const floor = state.floors.find(({ id }) => id === stand?.floorId);
  if (!stand || !floor) return list;
  const confirm = async () => {
    const done = await calls.stand.confirm({ standId: stand.id });
    if (!done.ok) return onFault();
    setState(done.value);
    go({ at: 'stand', standId: null });
  };
  // One that was chosen from the list is asked about, whatever was confirmed before.
  const isConfirmed = place.standId === null && state.confidence === 'confirmed';
  return (
    <StandPage
      {...{ stand, floor, isConfirmed }}
      onConfirm={() => void confirm().catch(onFault)}
      onOther={state.stands.length > 1 ? () => go({ at: 'stands' }) : null}
      onBack={onBack}
    />
  );
}
