import { useState } from 'react';
import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { Key } from '../../components/key.tsx';
import { Notice } from '../../components/notice.tsx';
import { KeyRow, Scene } from '../../components/scene.tsx';
import { SealKey } from '../../components/seal-key.tsx';
import { useStage } from '../../stage.tsx';
import styles from './pin-pad.module.css';

export type PinRefusal =
  | { readonly kind: 'wrong'; readonly triesLeft: number }
  | { readonly kind: 'locked'; readonly minutes: number };

export interface PinPadProps {
  readonly onEnter: (pin: string) => void;
  readonly onBack: () => void;
  readonly refusal: PinRefusal | null;
}

const longestPin = 12;
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Where staff enter their PIN: only how many digits stand there is shown, and nothing is kept after it is sent. */
export function PinPad({ onEnter, onBack, refusal }: PinPadProps) {
  const { say } = useStage();
  const [pin, setPin] = useState('');
  const add = (digit: string) => setPin((typed) => (typed.length < longestPin ? typed + digit : typed));
  const enter = () => {
    onEnter(pin);
    setPin('');
  };
  const digitKey = (digit: string) => (
    <Key key={digit} onPress={() => add(digit)}>
      {digit}
    </Key>
  );
  return (
    <Scene
      read={
        <>
          <Headline title={say('pin.title')} lead={refusal ? undefined : say('pin.lead')} />
          <p className={styles.dots} role="img" aria-label={say('pin.entered', { count: pin.length })}>
            {Array.from(pin, () => '●').join(' ')}
          </p>
          {refusal && (
            <Notice tone="caution" icon="warn">
              {refusal.kind === 'wrong'
                ? say('pin.wrong', { count: refusal.triesLeft })
                : say('pin.locked', { minutes: refusal.minutes })}
            </Notice>
          )}
        </>
      }
      quiet={
        <div className={styles.pad}>
          {digits.map(digitKey)}
          <Key onPress={() => setPin('')}>{say('type.clear')}</Key>
          {digitKey('0')}
          <Key icon="del" onPress={() => setPin((typed) => typed.slice(0, -1))}>
            <span className="unseen">{say('type.delete')}</span>
          </Key>
        </div>
      }
      main={pin !== '' && <SealKey onPress={enter}>{say('pin.enter')}</SealKey>}
      last={
        <KeyRow>
          <BackKey onPress={onBack} />
        </KeyRow>
      }
    />
  );
}
