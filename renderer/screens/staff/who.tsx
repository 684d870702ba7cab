import type { StaffRole } from '#contract/authority.ts';
import type { RoleState } from '#contract/staff.ts';
import { BackKey } from '../../components/back-key.tsx';
import { Flow } from '../../components/flow.tsx';
import { Headline } from '../../components/headline.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageKeys } from '../../components/page-keys.tsx';
import { Row } from '../../components/row.tsx';
import { KeyRow, Scene } from '../../components/scene.tsx';
import { usePager } from '../../components/use-pager.ts';
import { useStage } from '../../stage.tsx';
import styles from '../home/entry-list.module.css';
import { minutesOf } from './minutes.ts';

export interface WhoProps {
  /** The roles that somebody can sign in to. */
  readonly roles: readonly RoleState[];
  readonly onChoose: (role: StaffRole) => void;
  readonly onBack: () => void;
}

/** Which role somebody of the staff signs in to. */
export function Who({ roles, onChoose, onBack }: WhoProps) {
  const { say } = useStage();
  const pager = usePager();
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
    <Scene
      halves="act-wide"
      read={
        <>
          <Headline title={say('who.title')} lead={roles.length > 0 ? say('who.lead') : undefined} />
          {roles.length === 0 && (
            <Notice tone="caution" icon="key">
              {say('who.none')}
            </Notice>
          )}
        </>
      }
      quiet={
        roles.length > 0 && (
          <div className={styles.list}>
            <Flow as="ul" blocks={blocks} page={pager.page} onPages={pager.onPages} />
          </div>
        )
      }
      main={<PageKeys pager={pager} />}
      last={
        <KeyRow>
          <BackKey onPress={onBack} />
        </KeyRow>
      }
    />
  );
}
