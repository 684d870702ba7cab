import type { OfferOutcome } from '#contract/page/face.ts';
import { DigitLine, DigitPad } from '../../components/digit-pad.tsx';
import { useStage } from '../../stage.tsx';

const longestCode = 18;
const shortestCode = 6;

export type OfferRefusal = Extract<OfferOutcome, { ok: false }>['code'];

export interface ByCodeProps {
  readonly refusal: OfferRefusal | null;
  readonly onCode: (code: string) => void;
  readonly onBack: () => void;
}

/** The code of whoever wants to be enrolled. */
export function ByCode({ refusal, onCode, onBack }: ByCodeProps) {
  const { say } = useStage();
  return (
    <DigitPad
      title={say('faces.code-title')}
      lead={say('faces.code-lead')}
      wrong={refusal && say(`faces.refused-${refusal}`)}
      enterLabel={say('checkin.next')}
      mostDigits={longestCode}
      isWhole={(typed) => typed.length >= shortestCode}
      shown={(typed) => <DigitLine typed={typed} label={say('checkin.code-typed')} />}
      onEnter={onCode}
      onBack={onBack}
    />
  );
}
