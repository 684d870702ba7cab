import { useEffect, useState } from 'react';
import type { StaffRole } from '#contract/base/authority.ts';
import type { RoleState, SignInOutcome } from '#contract/page/staff.ts';
import type { StaffCalls } from '../staff-calls.ts';
import { minutesOf } from './minutes.ts';
import { PinPad, type PinRefusal } from './pin-pad.tsx';
import { Who } from './who.tsx';

/** What the pad says of a PIN that opened nothing. */
function refusalOf(outcome: SignInOutcome): PinRefusal | null {
  if (outcome.ok) return null;
  switch (outcome.code) {
    case 'wrong-pin':
      if (outcome.triesLeft > 0) return { kind: 'wrong', triesLeft: outcome.triesLeft };
      return { kind: 'locked', minutes: minutesOf(outcome.retrySeconds) };
    case 'locked':
      return { kind: 'locked', minutes: minutesOf(outcome.retrySeconds) };
    case 'no-pin-set':
      return { kind: 'none' };
    case 'out-of-service':
      return { kind: 'out' };
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
  const [refusal, setRefusal] = useState<PinRefusal | null>(null);
  useEffect(() => {
    calls.staff.roles().then((found) => setRoles(found.filter(({ isPinSet }) => isPinSet)), onLeave);
  }, [calls, onLeave]);
  if (!roles) return null;
  const only = roles.length === 1 ? roles[0]?.role : undefined;
  const role = chosen ?? only;
  if (!role) return <Who roles={roles} onChoose={setChosen} onBack={onLeave} />;
  const enter = (pin: string) => {
    calls.staff.signIn({ role, pin }).then((outcome) => setRefusal(refusalOf(outcome)), onLeave);
  };
  const back = () => {
    setRefusal(null);
    if (only) onLeave();
    else setChosen(null);
  };
  return <PinPad onEnter={enter} onBack={back} refusal={refusal} />;
}
