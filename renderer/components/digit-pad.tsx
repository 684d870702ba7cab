import { type ReactNode, useState } from 'react';
import { useHardwareKeys } from '../keyboard/use-hardware-keys.ts';
import { useStage } from '../stage.tsx';
import { BackKey } from './back-key.tsx';
import styles from './digit-pad.module.css';
import { Headline } from './headline.tsx';
import { Key } from './key.tsx';
import { Notice } from './notice.tsx';
import { Phrases } from './phrases.tsx';
import { KeyRow, Scene } from './scene.tsx';
import { SealKey } from './seal-key.tsx';

export interface DigitPadProps {
  readonly title: string;
  /** Gives way to what was wrong. */
  readonly lead: string;
  readonly wrong: string | null;
  /** How often something was wrong, where that may be said twice in the same words. */
  readonly refusals?: number;
  /** On the seal key. */
  readonly enterLabel: string;
  readonly mostDigits: number;
  /** Digits that stand there already. */
  readonly given?: string;
  /** Of what the pad takes, what it is that can be entered. */
  readonly isWhole: (typed: string) => boolean;
  /** What stands where the digits go. */
  readonly shown: (typed: string) => ReactNode;
  /** Whether a plugged-in keyboard may type letters too. */
  readonly takesLetters?: boolean;
  readonly onEnter: (typed: string) => void;
  /** Null where there is nowhere to go back to. */
  readonly onBack?: (() => void) | null;
  /** Beside 返回. */
  readonly beside?: ReactNode;
}

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Does something at every refusal, before it is drawn. */
function useOnRefusal({ wrong, refusals = 0 }: Pick<DigitPadProps, 'wrong' | 'refusals'>, act: () => void): void {
  const refusal = wrong && `${refusals} ${wrong}`;
  const [shown, setShown] = useState(refusal);
  if (refusal === shown) return;
  setShown(refusal);
  if (refusal !== null) act();
}

/**
 * Ten digits to press, or to type on a plugged-in keyboard. What was typed is gone when it is entered; what is typed while that is being
 * looked at counts for the page that comes, where that is this pad again.
 */
export function DigitPad(props: DigitPadProps) {
  const { title, lead, wrong, enterLabel, mostDigits, isWhole, shown, takesLetters = false, onEnter, onBack } = props;
  const { say, panel, visit } = useStage();
  const isElder = visit.modes.size === 'elder';
  // Beside large digits there is room for one sentence: what was wrong, where something was.
  const isTitleRead = isElder && panel !== 'portrait' && wrong !== null;
  const [typed, setTyped] = useState(props.given ?? '');
  // What was typed on while a refusal was on its way was meant for what would have come.
  useOnRefusal(props, () => setTyped(''));
  const add = (digit: string) => setTyped((before) => (before.length < mostDigits ? before + digit : before));
  const back = () => {
    setTyped('');
    onBack?.();
  };
  const erase = () => setTyped((before) => before.slice(0, -1));
  const enter = () => {
    if (!isWhole(typed)) return;
    onEnter(typed);
    setTyped('');
  };
  useHardwareKeys(true, ({ key }) => {
    if (key === 'Enter') enter();
    else if (key === 'Backspace') erase();
    else if (takesLetters ? Array.from(key).length === 1 : /^\d$/.test(key)) add(key);
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
          {isTitleRead ? (
            <h1 className="unseen">{title}</h1>
          ) : (
            <Headline title={title} size={isElder ? 'h2' : 'h1'} lead={wrong === null ? lead : undefined} />
          )}
          {shown(typed)}
          {wrong !== null && (
            <Notice tone="caution" icon="warn">
              <Phrases text={wrong} />
            </Notice>
          )}
        </>
      }
      quiet={
        <div className={styles.pad} data-pad="">
          {digits.map(digitKey)}
          <Key onPress={() => setTyped('')}>{say('type.clear')}</Key>
          {digitKey('0')}
          <Key icon="del" onPress={erase}>
            <span className="unseen">{say('type.delete')}</span>
          </Key>
        </div>
      }
      main={
        // Its room is kept from the start, so that no digit moves under a finger.
        <div className={styles.enter} data-has-digits={isWhole(typed) || undefined}>
          <SealKey onPress={enter}>{enterLabel}</SealKey>
        </div>
      }
      last={
        <KeyRow>
          {onBack !== null && <BackKey {...(onBack ? { onPress: back } : {})} />}
          {props.beside}
        </KeyRow>
      }
    />
  );
}

/** How many digits stand there, and not which. */
export function DigitDots({ typed, label }: { typed: string; label: string }) {
  const mostDots = 12;
  return (
    <p className={styles.dots} role="img" aria-label={label}>
      {Array.from(typed.slice(0, mostDots), () => '●').join(' ')}
    </p>
  );
}

/** The digits in groups of four; whoever does not look hears them when the hands rest. */
export function DigitLine({ typed, label }: { typed: string; label: string }) {
  return (
    <p
      className={styles.dots}
      role="img"
      aria-label={`${label} ${Array.from(typed).join(' ')}`}
      data-likeliest={Array.from(typed).join(' ')}
    >
      {typed.replaceAll(/(\d{4})(?=\d)/g, '$1 ')}
    </p>
  );
}
