import type { ReactNode } from 'react';
import { BackKey } from '../components/back-key.tsx';
import { Headline } from '../components/headline.tsx';
import { Notice } from '../components/notice.tsx';
import { KeyRow, Scene } from '../components/scene.tsx';
import { useStage } from '../stage.tsx';
import styles from './camera-scene.module.css';
import { StaffKey } from './staff-key.tsx';

export interface CameraSceneProps {
  /** Beside the sign that the camera is on. */
  readonly sign?: string;
  /** What to do next, in large letters. */
  readonly title: string;
  readonly lead: string;
  readonly drawing: ReactNode;
  /** The way around the camera. */
  readonly instead: ReactNode;
}

/** The camera while it is on: the sign of it, what to do next, and the ways around it. What it sees is drawn and not shown. */
export function CameraScene({ sign = '', title, lead, drawing, instead }: CameraSceneProps) {
  const { say, panel, visit } = useStage();
  const isTight = visit.modes.size === 'elder' && panel !== 'portrait';
  return (
    <Scene
      read={
        <div className={styles.camera}>
          <Notice tone="caution" icon="camera">
            {say('face.on')}
            {sign}
          </Notice>
          <div aria-live="polite">
            <Headline title={title} lead={isTight ? undefined : lead} size={isTight ? 'h2' : 'h1'} />
          </div>
          {drawing}
        </div>
      }
      main={
        <KeyRow>
          {instead}
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
