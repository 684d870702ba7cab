import { receiptDigits } from '#contract/page/face.ts';
import { DigitLine, DigitPad } from '../../components/digit-pad.tsx';
import { useStage } from '../../stage.tsx';

export interface ByReceiptProps {
  /** Nothing is held under the last that was typed. */
  readonly isUnknown: boolean;
  readonly onReceipt: (receipt: string) => void;
  readonly onBack: () => void;
}

/** The receipt of whoever asks what is held of them. */
export function ByReceipt({ isUnknown, onReceipt, onBack }: ByReceiptProps) {
  const { say } = useStage();
  return (
    <DigitPad
      title={say('faces.by-receipt')}
      lead={say('faces.receipt-lead')}
      wrong={isUnknown ? say('face.withdraw-wrong') : null}
      enterLabel={say('checkin.next')}
      mostDigits={receiptDigits}
      isWhole={(typed) => typed.length === receiptDigits}
      shown={(typed) => <DigitLine typed={typed} label={say('face.withdraw-typed')} />}
      onEnter={onReceipt}
      onBack={onBack}
    />
  );
}
