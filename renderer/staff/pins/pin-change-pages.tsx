import type { StaffRole } from '#contract/base/authority.ts';
import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { ListScene } from '../../components/list-scene.tsx';
import { Row } from '../../components/row.tsx';
import { KeyRow, Scene } from '../../components/scene.tsx';
import { useStage } from '../../stage.tsx';
import { PinPad } from '../pin-pad.tsx';
import { usePinsSay } from './use-pins-say.ts';

export interface ChangeWhoProps {
  readonly own: StaffRole;
  readonly roles: readonly StaffRole[];
  readonly onChoose: (role: StaffRole) => void;
  readonly onBack: () => void;
}

/** Whose PIN is to be changed. */
export function ChangeWho({ own, roles, onChoose, onBack }: ChangeWhoProps) {
  const { say } = useStage();
  const sayOfPins = usePinsSay();
  return (
    <ListScene
      read={<Headline title={sayOfPins('pins.who')} />}
      rows={roles.map((role) => ({
        key: role,
        node: (
          <Row
            icon={role === 'attendant' ? 'staff' : 'key'}
            name={say('staff.role', { role })}
            note={sayOfPins('pins.who-note', { isOwn: role === own ? 'yes' : 'no' })}
            onPress={() => onChoose(role)}
          />
        ),
      }))}
      isCalm
      last={
        <KeyRow>
          <BackKey onPress={onBack} />
        </KeyRow>
      }
    />
  );
}

export interface ChangePadProps {
  readonly role: StaffRole;
  readonly step: 'own' | 'new' | 'again';
  readonly refusal: string | null;
  readonly onEnter: (pin: string) => void;
  readonly onBack: () => void;
}

/** One PIN of the change: the own one, the new one, or the new one again. */
export function ChangePad({ role, step, refusal, onEnter, onBack }: ChangePadProps) {
  const say = usePinsSay();
  return (
    <PinPad
      title={say(`pins.${step}`, { role })}
      lead={say(`pins.${step}-lead`)}
      refusal={refusal}
      onEnter={onEnter}
      onBack={onBack}
    />
  );
}

/** The new PIN holds. */
export function PinChanged({ whose, onBack }: { readonly whose: StaffRole; readonly onBack: () => void }) {
  const say = usePinsSay();
  return (
    <Scene
      read={<Headline title={say('pins.done')} lead={say('pins.done-lead', { role: whose })} />}
      last={
        <KeyRow>
          <BackKey onPress={onBack} />
        </KeyRow>
      }
    />
  );
}
