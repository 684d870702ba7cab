import type { ReactNode } from 'react';
import type { Language } from '#contract/base/language.ts';
import { createSay } from '../../../messages.ts';
import { PinPad } from '../../pin-pad.tsx';
import { SetUpPad, type SetUpRefusal } from '../set-up.tsx';
import { Who } from '../who.tsx';
import { roles } from './fixtures.ts';
import type { doorScreens } from './screens.ts';

const nothing = () => undefined;

function pinPage(id: 'pin' | 'pin-refused' | 'pin-locked', language: Language): ReactNode {
  const say = createSay(language);
  const refusals = {
    pin: null,
    'pin-refused': say('pin.wrong', { count: 2 }),
    'pin-locked': say('pin.locked', { minutes: 2 }),
  };
  return (
    <PinPad title={say('pin.title')} lead={say('pin.lead')} refusal={refusals[id]} onEnter={nothing} onBack={nothing} />
  );
}

function setUpPage(isAgain: boolean, refusal: SetUpRefusal | null = null): ReactNode {
  const role = isAgain ? 'editor' : 'publisher';
  return (
    <SetUpPad role={role} isAgain={isAgain} isTrial={false} refusal={refusal} onEnter={nothing} onBack={nothing} />
  );
}

/** Who comes in, as the gallery shows it. */
export const doorPages: Readonly<Record<(typeof doorScreens)[number], (language: Language) => ReactNode>> = {
  'staff-who': () => <Who roles={roles} onChoose={nothing} onBack={nothing} />,
  'staff-none': () => <Who roles={[]} onChoose={nothing} onBack={nothing} />,
  pin: (language) => pinPage('pin', language),
  'pin-refused': (language) => pinPage('pin-refused', language),
  'pin-locked': (language) => pinPage('pin-locked', language),
  'set-up': () => setUpPage(false),
  'set-up-again': () => setUpPage(true),
  'set-up-refused': () => setUpPage(false, 'pin-too-weak'),
};
