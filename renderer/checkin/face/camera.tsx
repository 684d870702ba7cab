import { useContext, useEffect, useState } from 'react';
import type { CameraPurpose, CameraStep } from '#contract/page/face.ts';
import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { Key } from '../../components/key.tsx';
import { Notice } from '../../components/notice.tsx';
import { KeyRow, Scene } from '../../components/scene.tsx';
import { useStage } from '../../stage.tsx';
import { SeeingContext } from '../../vision/seeing.ts';
import { StaffKey } from '../staff-key.tsx';
import { FaceArch } from './arch.tsx';
import styles from './camera.module.css';

const nothingSeen: CameraStep = { guidance: 'wait', shots: 0 };

/** The camera while it is on: what to do next in large letters, how far it has come, and the ways around it. */
function CameraView({ purpose, step }: { purpose: CameraPurpose; step: CameraStep }) {
  const { say, core, panel, visit } = useStage();
  const { guidance, shots } = step;
  const isTight = visit.modes.size === 'elder' && panel !== 'portrait';
  const isEnrolling = purpose === 'enrol';
  return (
    <Scene
      read={
        <div className={styles.camera}>
          <Notice tone="caution" icon="camera">
            {say('face.on')}
            {isEnrolling && `　${say('face.shots', { count: shots })}`}
          </Notice>
          <div aria-live="polite">
            <Headline
              title={say(`face.say-${guidance}`)}
              lead={isTight ? undefined : say('face.camera-lead')}
              size={isTight ? 'h2' : 'h1'}
            />
          </div>
          <FaceArch guidance={guidance} />
        </div>
      }
      main={
        <KeyRow>
          {isEnrolling ? (
            <Key kind="solid" icon="end" onPress={() => core.intend({ kind: 'end' })}>
              {say('face.stop')}
            </Key>
          ) : (
            <Key kind="solid" icon="ticket" onPress={() => core.intend({ kind: 'open-check-in', at: 'code' })}>
              {say('face.use-code')}
            </Key>
          )}
          <StaffKey kind="solid" />
        </KeyRow>
      }
      last={
        <KeyRow>
          <BackKey />
        </KeyRow>
      }
    />
  );
}

/** Opens the page's camera for as long as this screen stands. */
export function FaceCamera({ purpose }: { purpose: CameraPurpose }) {
  const { core } = useStage();
  const { look } = useContext(SeeingContext);
  const [step, setStep] = useState(nothingSeen);
  // The calls of one visit stay the same; a new object would open the camera anew.
  useEffect(() => look({ onStep: setStep, onFailed: () => core.intend({ kind: 'camera-failed' }) }), [look, core]);
  return <CameraView purpose={purpose} step={step} />;
}
