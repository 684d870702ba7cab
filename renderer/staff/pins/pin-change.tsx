import { useState } from 'react';
import { type StaffRole, staffRoles } from '#contract/base/authority.ts';
import type { ChangePinOutcome } from '#contract/page/staff.ts';
import { useStage } from '../../stage.tsx';
import { minutesOf } from '../minutes.ts';
import type { StaffCalls } from '../staff-calls.ts';
import { ChangePad, ChangeWho, PinChanged } from './pin-change-pages.tsx';
import { usePinsSay } from './use-pins-say.ts';

export interface PinChangeProps {
  readonly calls: Pick<StaffCalls, 'staff'>;
  readonly role: StaffRole;
  readonly onBack: () => void;
  /** A call was refused or could not be carried. */
  readonly onFault: () => void;
}

type Refusal = Extract<ChangePinOutcome, { ok: false }>;

/** Why a PIN was not changed, in a sentence. */
function useRefusalWords(): (refusal: Refusal) => string {
  const { say } = useStage();
  const sayOfPins = usePinsSay();
  return (refusal) => {
    switch (refusal.code) {
      case 'wrong-pin':
        if (refusal.triesLeft > 0) return say('pin.wrong', { count: refusal.triesLeft });
        return say('pin.locked', { minutes: minutesOf(refusal.retrySeconds) });
      case 'locked':
        return say('pin.locked', { minutes: minutesOf(refusal.retrySeconds) });
      case 'no-pin-set':
        return say('pin.none');
      case 'out-of-service':
        return say('set-up.out');
      case 'not-yours':
      case 'signed-out':
        return sayOfPins(`pins.${refusal.code}`);
      default:
        return say(`set-up.${refusal.code}`);
    }
  };
}

/** Changing a PIN: whose, for a publisher; the own one, which opens it; and the new one twice. */
export default function PinChange({ calls, role, onBack, onFault }: PinChangeProps) {
  const { say } = useStage();
  const refusalWords = useRefusalWords();
  const [whose, setWhose] = useState<StaffRole | null>(role === 'publisher' ? null : role);
  const [own, setOwn] = useState<string | null>(null);
  const [once, setOnce] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isDone, setDone] = useState(false);
  if (whose === null) return <ChangeWho own={role} roles={staffRoles} onChoose={setWhose} onBack={onBack} />;
  if (isDone) return <PinChanged whose={whose} onBack={onBack} />;

  const change = async (ownPin: string, newPin: string) => {
    const outcome = await calls.staff.changePin({ role: whose, ownPin, newPin });
    if (outcome.ok) return setDone(true);
    setOwn(null);
    setOnce(null);
    setRefusal(refusalWords(outcome));
  };
  const judge = async (pin: string) => {
    const why = await calls.staff.judgePin({ pin });
    if (why === null) setOnce(pin);
    else setRefusal(say(`set-up.${why}`));
  };
  const step = own === null ? 'own' : once === null ? 'new' : 'again';
  const enter = (pin: string) => {
    setRefusal(null);
    if (own === null) setOwn(pin);
    else if (once === null) judge(pin).catch(onFault);
    else if (pin === once) change(own, pin).catch(onFault);
    else {
      setOnce(null);
      setRefusal(say('set-up.pins-differ'));
    }
  };
  const back = () => {
    setRefusal(null);
    if (once !== null) setOnce(null);
    else if (own !== null) setOwn(null);
    else if (role === 'publisher') setWhose(null);
    else onBack();
  };
  return <ChangePad {...{ step, refusal }} role={whose} onEnter={enter} onBack={back} />;
}
