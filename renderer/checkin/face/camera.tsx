import { useContext, useEffect, useState } from 'react';
import type { CameraPurpose, CameraStep } from '#contract/page/face.ts';
import { Key } from '../../components/key.tsx';
import { useStage } from '../../stage.tsx';
import { SeeingContext } from '../../vision/seeing.ts';
import { CameraScene } from '../camera-scene.tsx';
import { FaceArch } from './arch.tsx';

const nothingSeen: CameraStep = { guidance: 'wait', shots: 0 };

/** Opens the page's camera for as long as this screen stands, and says how far it has come. */
export function FaceCamera({ purpose }: { purpose: CameraPurpose }) {
  const { say, core } = useStage();
  const { look } = useContext(SeeingContext);
  const [{ guidance, shots }, setStep] = useState(nothingSeen);
  // The calls of one visit stay the same; a new object would open the camera anew.
  useEffect(() => look({ onStep: setStep, onFailed: () => core.intend({ kind: 'camera-failed' }) }), [look, core]);
  const isEnrolling = purpose === 'enrol';
  return (
    <CameraScene
      sign={isEnrolling ? `　${say('face.shots', { count: shots }).replaceAll(' ', '\u00a0')}` : ''}
      title={say(`face.say-${guidance}`)}
      lead={say('face.camera-lead')}
      drawing={<FaceArch guidance={guidance} />}
      instead={
        isEnrolling ? (
          <Key kind="solid" icon="end" onPress={() => core.intend({ kind: 'end' })}>
            {say('face.stop')}
          </Key>
        ) : (
          <Key kind="solid" icon="ticket" onPress={() => core.intend({ kind: 'open-check-in', at: 'code' })}>
            {say('face.use-code')}
          </Key>
        )
      }
    />
  );
}
