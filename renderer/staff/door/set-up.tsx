import { useState } from 'react';
import type { StaffRole } from '#contract/base/authority.ts';
import { Headline } from '../../components/headline.tsx';
import { Scene } from '../../components/scene.tsx';
import { useStage } from '../../stage.tsx';
import { PinPad } from '../pin-pad.tsx';
import type { StaffCalls } from '../staff-calls.ts';

export interface SetUpProps {
  readonly calls: Pick<StaffCalls, 'staff'>;
  /** It stands at somebody's desk and not where visitors are. */
  readonly isTrial: boolean;
  readonly onDone: () => void;
  /** Null where the terminal shows nothing else before. */
  readonly onBack: (() => void) | null;
  readonly onFault: () => void;
}

/** Who may do most chooses first. */
const order: readonly StaffRole[] = ['publisher', 'editor', 'attendant'];

type Chosen = Readonly<Partial<Record<StaffRole, string>>>;
export type SetUpRefusal =
  | 'pin-too-short'
  | 'pin-too-long'
  | 'pin-too-weak'
  | 'pins-alike'
  | 'pins-differ'
  | 'not-here'
  | 'out';

/** The first PINs: one for each role, each entered twice, and all of them set together. */
export function SetUp({ calls, isTrial, onDone, onBack, onFault }: SetUpProps) {
  const [chosen, setChosen] = useState<Chosen>({});
  const [once, setOnce] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<SetUpRefusal | null>(null);
  const role = order.find((one) => chosen[one] === undefined) ?? 'attendant';
  const startAgain = (why: SetUpRefusal) => {
    setOnce(null);
    setRefusal(why);
  };
  const setAll = (all: Chosen) => {
    const { publisher = '', editor = '', attendant = '' } = all;
    const settled = (outcome: Awaited<ReturnType<typeof calls.staff.setFirstPins>>) => {
      if (outcome.ok) return onDone();
      setChosen({});
      startAgain(outcome.code === 'out-of-service' ? 'out' : outcome.code);
    };
    const failed = () => {
      setChosen({});
      onFault();
    };
    calls.staff.setFirstPins({ pins: { publisher, editor, attendant } }).then(settled, failed);
  };
  const enter = (pin: string) => {
    setRefusal(null);
    if (once === null) {
      if (Object.values(chosen).includes(pin)) return startAgain('pins-alike');
      calls.staff.judgePin({ pin }).then((why) => (why === null ? setOnce(pin) : startAgain(why)), onFault);
    } else if (pin !== once) startAgain('pins-differ');
    else {
      const all = { ...chosen, [role]: pin };
      setChosen(all);
      setOnce(null);
      if (order.every((one) => all[one] !== undefined)) setAll(all);
    }
  };
  const back = () => {
    setRefusal(null);
    if (once !== null) setOnce(null);
    else if (Object.keys(chosen).length > 0) setChosen({});
    else onBack?.();
  };
  if (order.every((one) => chosen[one] !== undefined)) return <BeingSet />;
  const isAtStart = once === null && Object.keys(chosen).length === 0;
  return (
    <SetUpPad
      role={role}
      isAgain={once !== null}
      isTrial={isTrial}
      refusal={refusal}
      onEnter={enter}
      onBack={isAtStart ? onBack : back}
    />
  );
}

/** All are entered, and are being set. */
function BeingSet() {
  const { say } = useStage();
  return <Scene read={<Headline title={say('set-up.setting')} />} />;
}

export interface SetUpPadProps {
  readonly role: StaffRole;
  readonly isAgain: boolean;
  readonly isTrial: boolean;
  readonly refusal: SetUpRefusal | null;
  readonly onEnter: (pin: string) => void;
  readonly onBack: (() => void) | null;
}

/** One PIN of them, the first time or again. */
export function SetUpPad({ role, isAgain, isTrial, refusal, onEnter, onBack }: SetUpPadProps) {
  const { say, panel, visit } = useStage();
  const isTight = panel === 'compact' && visit.modes.size === 'elder';
  const rules = say('set-up.rules', { number: order.indexOf(role) + 1 });
  const told = isTight ? rules : `${say('set-up.role', { role })}${rules}`;
  return (
    <PinPad
      title={isAgain ? say('set-up.again') : say('set-up.title', { role })}
      lead={isAgain ? say('set-up.same') : isTrial ? `${told}${say('set-up.trial')}` : told}
      refusal={refusal && say(`set-up.${refusal}`)}
      onEnter={onEnter}
      onBack={onBack}
    />
  );
}
