import type { StaffRole } from '#contract/base/authority.ts';
import type { RoleState } from '#contract/page/staff.ts';
import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { ListScene } from '../../components/list-scene.tsx';
import { Notice } from '../../components/notice.tsx';
import { Row } from '../../components/row.tsx';
import { KeyRow } from '../../components/scene.tsx';
import { useStage } from '../../stage.tsx';
import { minutesOf } from '../minutes.ts';

export interface WhoProps {
  /** The roles that somebody can sign in to. */
  readonly roles: readonly RoleState[];
  /** Whether the PINs have just been set. */
  readonly isNew?: boolean;
  readonly onChoose: (role: StaffRole) => void;
  /** Null where there is nowhere to go back to. */
  readonly onBack: (() => void) | null;
}

/** Which role somebody of the staff signs in to. */
export function Who({ roles, isNew = false, onChoose, onBack }: WhoProps) {
  const { say } = useStage();
  const blocks = roles.map(({ role, lockedSeconds }) => ({
    key: role,
    node: (
      <Row
        icon={role === 'attendant' ? 'staff' : 'key'}
        name={say('staff.role', { role })}
        note={lockedSeconds > 0 ? say('who.locked', { minutes: minutesOf(lockedSeconds) }) : say('who.note', { role })}
        onPress={() => onChoose(role)}
      />
    ),
  }));
  return (
    <ListScene
      read={
        <>
          <Headline
            title={say('who.title')}
            lead={roles.length > 0 ? say(isNew ? 'who.new' : 'who.lead') : undefined}
          />
          {roles.length === 0 && (
            <Notice tone="caution" icon="key">
              {say('who.none')}
            </Notice>
          )}
        </>
      }
      rows={blocks}
      last={<KeyRow>{onBack && <BackKey onPress={onBack} />}</KeyRow>}
    />
  );
}
