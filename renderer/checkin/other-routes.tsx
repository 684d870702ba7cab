import { BackKey } from '../components/back-key.tsx';
import { Headline } from '../components/headline.tsx';
import { Key } from '../components/key.tsx';
import { KeyRow, Scene } from '../components/scene.tsx';
import { useStage } from '../stage.tsx';
import { StaffKey } from './staff-key.tsx';

/** Nothing came of the camera, which is off: the other ways, kindly. */
export function OtherRoutes({ title, lead, code }: { title: string; lead: string; code: string }) {
  const { say, core } = useStage();
  return (
    <Scene
      read={<Headline title={title} lead={lead} />}
      main={
        <KeyRow>
          <Key kind="solid" icon="ticket" onPress={() => core.intend({ kind: 'open-check-in', at: 'code' })}>
            {code}
          </Key>
          <Key kind="solid" icon="phone" onPress={() => core.intend({ kind: 'open-check-in', at: 'phone' })}>
            {say('face.use-phone')}
          </Key>
        </KeyRow>
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
