import { DigitDots, DigitPad } from '../../components/digit-pad.tsx';
import type { Say } from '../../messages.ts';
import { useStage } from '../../stage.tsx';

export type PinRefusal =
  | { readonly kind: 'wrong'; readonly triesLeft: number }
  | { readonly kind: 'locked'; readonly minutes: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'out' };

export interface PinPadProps {
  readonly onEnter: (pin: string) => void;
  readonly onBack: () => void;
  readonly refusal: PinRefusal | null;
}

/** As long as core takes them; a password with letters is typed on a plugged-in keyboard. */
const longestPin = 128;

function sentenceOf(refusal: PinRefusal, say: Say): string {
  switch (refusal.kind) {
    case 'wrong':
      return say('pin.wrong', { count: refusal.triesLeft });
    case 'locked':
      return say('pin.locked', { minutes: refusal.minutes });
    default:
      return say(`pin.${refusal.kind}`);
  }
}

/** Where staff enter their PIN: only how many digits stand there is shown, and nothing is kept after it is sent. */
export function PinPad({ onEnter, onBack, refusal }: PinPadProps) {
  const { say } = useStage();
  return (
    <DigitPad
      title={say('pin.title')}
      lead={say('pin.lead')}
      wrong={refusal && sentenceOf(refusal, say)}
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
