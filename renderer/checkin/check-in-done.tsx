import { Headline } from '../components/headline.tsx';
import { Notice } from '../components/notice.tsx';
import { Scene } from '../components/scene.tsx';
import { SealKey } from '../components/seal-key.tsx';
import { Slip } from '../components/slip.tsx';
import { useStage } from '../stage.tsx';
import styles from './check-in-done.module.css';

export interface CheckInDoneProps {
  readonly number: string;
  readonly area: string;
  readonly window: string;
  /** As the appointment says it: 10:30. */
  readonly time: string;
}

/** Checked in: the number large enough to remember, where to wait, and the way to leave nothing behind. */
export function CheckInDone({ number, area, window, time }: CheckInDoneProps) {
  const { say, core } = useStage();
  return (
    <Scene
      read={
        <div className={styles.done}>
          <Headline title={say('done.title')} />
          <Notice tone="jade" icon="check">
            {say('done.lead', { area })}
          </Notice>
          <Slip
            label={say('done.number')}
            figure={number}
            facts={[
              { label: say('done.window'), value: window },
              { label: say('done.time'), value: time },
            ]}
          />
        </div>
      }
      main={
        <SealKey icon="end" onPress={() => core.intend({ kind: 'end' })}>
          {say('done.finish')}
        </SealKey>
      }
    />
  );
}
