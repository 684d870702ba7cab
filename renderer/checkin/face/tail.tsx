import { DigitLine, DigitPad } from '../../components/digit-pad.tsx';
import { useStage } from '../../stage.tsx';
import { StaffKey } from '../staff-key.tsx';

const tailDigits = 4;

/** Where many are expected: the last digits of the phone, before the camera opens. */
export function FaceTail() {
  const { say, core } = useStage();
  return (
    <DigitPad
      title={say('checkin.tail-title')}
      lead={say('face.tail-lead')}
      wrong={null}
      enterLabel={say('checkin.next')}
      mostDigits={tailDigits}
      isWhole={(typed) => typed.length === tailDigits}
      shown={(typed) => <DigitLine typed={typed} label={say('checkin.tail-typed')} />}
      onEnter={(tail) => core.intend({ kind: 'narrow-faces', tail })}
      beside={<StaffKey />}
    />
  );
}
