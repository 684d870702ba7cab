import { useState } from 'react';
import { DigitLine, DigitPad } from '../components/digit-pad.tsx';
import { useStage } from '../stage.tsx';

const mostDigits = 4;

/** The number that stands beside an exhibit, typed. */
export function ExhibitNumber() {
  const { say, core, venue } = useStage();
  const [missing, setMissing] = useState<string | null>(null);
  const open = (typed: string) => {
    const exhibit = venue.exhibits.find(({ number }) => number === Number(typed));
    if (exhibit) core.intend({ kind: 'open-exhibit', exhibitId: exhibit.id });
    else setMissing(typed);
  };
  return (
    <DigitPad
      title={say('number.title')}
      lead={say('number.lead')}
      wrong={missing === null ? null : say('number.none', { number: missing })}
      enterLabel={say('number.enter')}
      mostDigits={mostDigits}
      isWhole={(typed) => typed !== ''}
      shown={(typed) => <DigitLine typed={typed} label={say('number.typed')} />}
      onEnter={open}
    />
  );
}
