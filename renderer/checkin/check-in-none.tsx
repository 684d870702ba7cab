import { BackKey } from '../components/back-key.tsx';
import { CommonRows, commonEntries } from '../components/common-rows.tsx';
import { Headline } from '../components/headline.tsx';
import { KeyRow, Scene } from '../components/scene.tsx';
import { SealKey } from '../components/seal-key.tsx';
import { useStage } from '../stage.tsx';
import { StaffKey } from './staff-key.tsx';

/** Without an appointment: ask what it takes, or have somebody come. */
export function CheckInNone() {
  const stage = useStage();
  const { say, core, abilities } = stage;
  const common = commonEntries(stage);
  return (
    <Scene
      halves="act-wide"
      read={<Headline title={say('checkin.no-appointment-title')} lead={say('checkin.no-appointment-lead')} />}
      quiet={common.length > 0 && <CommonRows head={say('talk.common')} entries={common} />}
      main={
        <SealKey
          icon={abilities.listens ? 'mic' : 'keyboard'}
          onPress={() => core.intend({ kind: 'open', screen: abilities.listens ? 'listen' : 'type' })}
        >
          {say('checkin.ask')}
        </SealKey>
      }
      last={
        <KeyRow>
          <BackKey />
          <StaffKey />
        </KeyRow>
      }
    />
  );
}
