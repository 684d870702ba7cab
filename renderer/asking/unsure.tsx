import type { Screen } from '#contract/page/visit.ts';
import { BackKey } from '../components/back-key.tsx';
import { CommonRows, commonEntries } from '../components/common-rows.tsx';
import { Headline } from '../components/headline.tsx';
import { Key } from '../components/key.tsx';
import { MisheardKey } from '../components/misheard-key.tsx';
import { KeyRow, Scene } from '../components/scene.tsx';
import { SealKey } from '../components/seal-key.tsx';
import { useStage } from '../stage.tsx';

const reasonWord = { unsure: 'unsure', 'nothing-asked': 'nothing', vetoed: 'vetoed' } as const;

/** No guess: why not, what may be near, and the person who knows as the next step. */
export function Unsure({ screen }: { screen: Extract<Screen, { name: 'unsure' }> }) {
  const stage = useStage();
  const { say, kiosk, abilities, visit, panel } = stage;
  const reason = reasonWord[screen.reason];
  const again = () => kiosk.intend({ kind: 'open', screen: abilities.listens ? 'listen' : 'type' });
  const callStaff = () => kiosk.intend({ kind: 'call-staff' });
  const askFirst = screen.reason === 'nothing-asked';
  const isTight = visit.modes.size === 'elder' || (panel === 'compact' && visit.modes.reach === 'low');
  const isNear = screen.nearest.length > 0;
  const rows = isNear ? screen.nearest.slice(0, isTight ? 2 : 3) : commonEntries(stage);
  return (
    <Scene
      halves="act-wide"
      read={
        <Headline
          asked={screen.asked && say('answer.asked', { asked: screen.asked })}
          title={say('unsure.title', { reason })}
          lead={say('unsure.lead', { reason })}
        />
      }
      quiet={rows.length > 0 && <CommonRows head={say(isNear ? 'unsure.nearest' : 'talk.common')} entries={rows} />}
      main={
        askFirst ? (
          <SealKey icon={abilities.listens ? 'mic' : 'keyboard'} onPress={again}>
            {say('unsure.again')}
          </SealKey>
        ) : (
          <SealKey icon="staff" onPress={callStaff}>
            {say('unsure.staff')}
          </SealKey>
        )
      }
      last={
        <KeyRow>
          <BackKey />
          <MisheardKey />
          {askFirst ? (
            <Key icon="staff" onPress={callStaff}>
              {say('unsure.staff')}
            </Key>
          ) : (
            <Key icon={abilities.listens ? 'mic' : 'keyboard'} onPress={again}>
              {say('unsure.again')}
            </Key>
          )}
        </KeyRow>
      }
    />
  );
}
