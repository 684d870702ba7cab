import { DigitDots, DigitPad } from '../components/digit-pad.tsx';
import { useStage } from '../stage.tsx';

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

/** Where staff enter their PIN: only how many digits stand there is shown, and nothing is kept after it is sent. */
export function PinPad({ title, lead, refusal, onEnter, onBack }: PinPadProps) {
  const { say } = useStage();
  return (
    <DigitPad
      title={title}
      lead={lead}
      wrong={refusal}
      enterLabel={say('pin.enter')}
      mostDigits={longestPin}
      isWhole={(typed) => typed !== ''}
      shown={(typed) => <DigitDots typed={typed} label={say('pin.entered', { count: typed.length })} />}
      takesLetters
      onEnter={onEnter}
      onBack={onBack}
    />
  );
}
