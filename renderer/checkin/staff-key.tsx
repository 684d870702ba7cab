import { Key, type KeyProps } from '../components/key.tsx';
import { useStage } from '../stage.tsx';

/** The way to a person, wherever in a check-in somebody may need one. */
export function StaffKey({ kind = 'plain' }: Pick<KeyProps, 'kind'>) {
  const { say, core } = useStage();
  return (
    <Key kind={kind} icon="staff" onPress={() => core.intend({ kind: 'call-staff' })}>
      {say('checkin.staff')}
    </Key>
  );
}
