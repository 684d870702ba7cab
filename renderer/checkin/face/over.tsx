import type { CameraPurpose, FaceHitch } from '#contract/page/face.ts';
import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { KeyRow, Scene } from '../../components/scene.tsx';
import { SealKey } from '../../components/seal-key.tsx';
import { useStage } from '../../stage.tsx';
import { OtherRoutes } from '../other-routes.tsx';
import { StaffKey } from '../staff-key.tsx';

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
  const { say } = useStage();
  if (purpose === 'enrol' || hitch === 'not-kept') return <NotEnrolled />;
  return (
    <OtherRoutes title={say(`face.over-${hitch}`)} lead={say(`face.over-${hitch}-lead`)} code={say('face.use-code')} />
  );
}
