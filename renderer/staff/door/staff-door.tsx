import { useCallback, useEffect, useState } from 'react';
import type { StaffRole } from '#contract/base/authority.ts';
import type { FirstPins, RoleState, SignInOutcome } from '#contract/page/staff.ts';
import type { Say } from '../../messages.ts';
import { useStage } from '../../stage.tsx';
import { minutesOf } from '../minutes.ts';
import { Opening } from '../opening.tsx';
import { PinPad } from '../pin-pad.tsx';
import type { StaffCalls } from '../staff-calls.ts';
import { SetUp } from './set-up.tsx';
import { Who } from './who.tsx';

/** What the pad says of a PIN that opened nothing. */
function refusalOf(outcome: SignInOutcome, say: Say): string | null {
  if (outcome.ok) return null;
  switch (outcome.code) {
    case 'wrong-pin':
      if (outcome.triesLeft > 0) return say('pin.wrong', { count: outcome.triesLeft });
      return say('pin.locked', { minutes: minutesOf(outcome.retrySeconds) });
    case 'locked':
      return say('pin.locked', { minutes: minutesOf(outcome.retrySeconds) });
    case 'no-pin-set':
      return say('pin.none');
    case 'out-of-service':
      return say('pin.out');
    case 'visit-begun':
      // The page is leaving for the visit.
      return null;
  }
}

export interface StaffDoorProps {
  readonly calls: StaffCalls;
  readonly onLeave: () => void;
}

/** The way in: who, where there is a choice, and the PIN. Who is signed in then is core's to say. */
export function StaffDoor({ calls, onLeave }: StaffDoorProps) {
  const [roles, setRoles] = useState<readonly RoleState[] | null>(null);
  const [chosen, setChosen] = useState<StaffRole | null>(null);
  const [refusal, setRefusal] = useState<SignInOutcome | null>(null);
  const [firstPins, setFirstPins] = useState<FirstPins | null>(null);
  const [isNew, setNew] = useState(false);
  const { say } = useStage();
  const look = useCallback(() => {
    calls.staff.firstPins().then(setFirstPins, onLeave);
    calls.staff.roles().then((found) => setRoles(found.filter(({ isPinSet }) => isPinSet)), onLeave);
  }, [calls, onLeave]);
  useEffect(look, [look]);
  if (!roles) return <Opening />;
  const goOn = () => {
    setNew(true);
    look();
  };
  if (firstPins === 'here') return <SetUp calls={calls} isTrial onDone={goOn} onBack={onLeave} onFault={onLeave} />;
  const only = roles.length === 1 ? roles[0]?.role : undefined;
  const role = chosen ?? only;
  if (!role) return <Who roles={roles} isNew={isNew} onChoose={setChosen} onBack={onLeave} />;
  const enter = (pin: string) => {
    setRefusal(null);
    calls.staff.signIn({ role, pin }).then(setRefusal, onLeave);
  };
  const back = () => {
    setRefusal(null);
    if (only) onLeave();
    else setChosen(null);
  };
  return (
    <PinPad
      title={say('pin.title')}
      lead={say('pin.lead')}
      refusal={refusal && refusalOf(refusal, say)}
      onEnter={enter}
      onBack={back}
    />
  );
}
