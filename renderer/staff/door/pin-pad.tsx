import { useState } from 'react';
import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { Key } from '../../components/key.tsx';
import { Notice } from '../../components/notice.tsx';
import { KeyRow, Scene } from '../../components/scene.tsx';
import { SealKey } from '../../components/seal-key.tsx';
import { useHardwareKeys } from '../../keyboard/use-hardware-keys.ts';
import { useStage } from '../../stage.tsx';
import styles from './pin-pad.module.css';

export interface PinPadProps {
  readonly title: string;
  readonly lead: string;
  /** Why what was entered is not taken; it stands in the place of the lead. */
  readonly refusal: string | null;
  readonly onEnter: (pin: string) => void;
  /** Null where there is nowhere to go back to. */
  readonly onBack: (() => void) | null;
}

/** As long as core takes them; a password with letters is typed on a plugged-in keyboard. */
const longestPin = 128;
const mostDots = 12;
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Where staff enter their PIN: only how many digits stand there is shown, and nothing is kept after it is sent. */
export function PinPad({ title, lead, refusal, onEnter, onBack }: PinPadProps) {
  const { say } = useStage();
  const [pin, setPin] = useState('');
  const add = (digit: string) => setPin((typed) => (typed.length < longestPin ? typed + digit : typed));
  const enter = () => {
    if (pin !== '') onEnter(pin);
    setPin('');
  };
  const erase = () => setPin((typed) => typed.slice(0, -1));
  useHardwareKeys(true, ({ key }) => {
    if (key === 'Enter') enter();
    else if (key === 'Backspace') erase();
    else if (Array.from(key).length === 1) add(key);
    else return false;
    return true;
  });
  const digitKey = (digit: string) => (
    <Key key={digit} onPress={() => add(digit)}>
      {digit}
    </Key>
  );
  return (
    <Scene
      read={
        <>
          <Headline title={title} lead={refusal === null ? lead : undefined} />
          <p className={styles.dots} role="img" aria-label={say('pin.entered', { count: pin.length })}>
            {Array.from(pin.slice(0, mostDots), () => '●').join(' ')}
          </p>
          {refusal !== null && (
            <Notice tone="caution" icon="warn">
              {refusal}
            </Notice>
          )}
        </>
      }
      quiet={
        <div className={styles.pad}>
          {digits.map(digitKey)}
          <Key onPress={() => setPin('')}>{say('type.clear')}</Key>
          {digitKey('0')}
          <Key icon="del" onPress={erase}>
            <span className="unseen">{say('type.delete')}</span>
          </Key>
        </div>
      }
      main={
        // Its room is kept from the start, so that no digit moves under a finger.
        <div className={styles.enter} data-has-digits={pin !== '' || undefined}>
          <SealKey onPress={enter}>{say('pin.enter')}</SealKey>
        </div>
      }
      last={<KeyRow>{onBack && <BackKey onPress={onBack} />}</KeyRow>}
    />
  );
}
