import type { CameraPurpose, FaceHitch } from '#contract/page/face.ts';
import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { Key } from '../../components/key.tsx';
import { KeyRow, Scene } from '../../components/scene.tsx';
import { SealKey } from '../../components/seal-key.tsx';
import { useStage } from '../../stage.tsx';
import { StaffKey } from '../staff-key.tsx';

/** Nobody was recognised: the other ways, kindly. */
function NotRecognised({ hitch }: { hitch: Exclude<FaceHitch, 'not-kept'> }) {
  const { say, core } = useStage();
  return (
    <Scene
      read={<Headline title={say(`face.over-${hitch}`)} lead={say(`face.over-${hitch}-lead`)} />}
      main={
        <KeyRow>
          <Key kind="solid" icon="ticket" onPress={() => core.intend({ kind: 'open-check-in', at: 'code' })}>
            {say('face.use-code')}
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

function NotEnrolled() {
  const { say, core } = useStage();
  return (
    <Scene
      read={<Headline title={say('face.over-enrol')} lead={say('face.over-enrol-lead')} />}
      main={
        <SealKey icon="end" onPress={() => core.intend({ kind: 'end' })}>
          {say('done.finish')}
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

/** The camera is off and nothing came of it. */
export function FaceOver({ purpose, hitch }: { purpose: CameraPurpose; hitch: FaceHitch }) {
  return purpose === 'enrol' || hitch === 'not-kept' ? <NotEnrolled /> : <NotRecognised hitch={hitch} />;
}
