import type { ReactNode } from 'react';
import type { Language } from '#contract/language.ts';
import { CheckInDone } from '../screens/checkin/check-in-done.tsx';
import { Connecting, Fault, OutOfServicePage } from '../screens/faults/faults.tsx';
import { PinPad } from '../screens/staff/pin-pad.tsx';
import type { GalleryScreen } from './gallery-screens.ts';

const nothing = () => undefined;

/** The pages that stand for themselves, as the gallery shows them. */
export function insteadOf({ page }: GalleryScreen, language: Language): ReactNode {
  switch (page) {
    case 'connecting':
      return <Connecting language={language} />;
    case 'fault':
      return <Fault language={language} />;
    case 'out-of-service':
      return (
        <OutOfServicePage
          state={{ kind: 'out-of-service', code: 'content-damaged', detail: 'content.db' }}
          language={language}
        />
      );
    case 'pin':
      return <PinPad onEnter={nothing} onBack={nothing} refusal={null} />;
    case 'pin-refused':
      return <PinPad onEnter={nothing} onBack={nothing} refusal={{ kind: 'wrong', triesLeft: 2 }} />;
    case 'check-in-done':
      return <CheckInDone number="C014" area="C" window="C6" time="10:30" />;
    case undefined:
      return undefined;
  }
}
