import { useEffect, useRef } from 'react';
import { Key } from '../components/key.tsx';
import { Phrases } from '../components/phrases.tsx';
import { SealKey } from '../components/seal-key.tsx';
import { useStage } from '../stage.tsx';
import styles from './still-there.module.css';

/** Nobody has touched for a while: is somebody there? What lies behind waits unpressable. */
export function StillThere({ secondsLeft }: { secondsLeft: number }) {
  const { say, core, visit } = useStage();
  const dialog = useRef<HTMLDialogElement>(null);
  const isEyesFree = visit.modes.eyesFree;
  useEffect(() => {
    const element = dialog.current;
    // Without looking everything goes through the surface that lies over all; a modal dialog would take it away.
    if (isEyesFree) element?.show();
    else element?.showModal();
    return () => element?.close();
  }, [isEyesFree]);
  return (
    <dialog
      ref={dialog}
      className={styles.still}
      data-surface="stone"
      data-low={visit.modes.reach === 'low' || undefined}
      aria-labelledby="still-there"
      onCancel={(event) => event.preventDefault()}
    >
      <b className={styles.count}>{secondsLeft}</b>
      <div className={styles.words}>
        <h2 id="still-there">{say('still.title')}</h2>
        <p>
          <Phrases text={say('still.text')} />
        </p>
      </div>
      <div className={styles.keys}>
        <SealKey onPress={() => core.intend({ kind: 'stay' })}>{say('still.stay')}</SealKey>
        <Key icon="end" onPress={() => core.intend({ kind: 'end' })}>
          {say('quay.end')}
        </Key>
      </div>
    </dialog>
  );
}
