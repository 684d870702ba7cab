import type { ReactNode } from 'react';
import type { Language } from '#contract/base/language.ts';
import { PinPad } from '../pin-pad.tsx';
import { Who } from '../who.tsx';
import { roles } from './fixtures.ts';
import type { doorScreens } from './screens.ts';

const nothing = () => undefined;

function pinPage(id: 'pin' | 'pin-refused' | 'pin-locked'): ReactNode {
  const refusal = {
    pin: null,
    'pin-refused': { kind: 'wrong', triesLeft: 2 },
    'pin-locked': { kind: 'locked', minutes: 2 },
  } as const;
  return <PinPad onEnter={nothing} onBack={nothing} refusal={refusal[id]} />;
}

/** Who comes in, as the gallery shows it. */
export const doorPages: Readonly<Record<(typeof doorScreens)[number], (language: Language) => ReactNode>> = {
  'staff-who': () => <Who roles={roles} onChoose={nothing} onBack={nothing} />,
  'staff-none': () => <Who roles={[]} onChoose={nothing} onBack={nothing} />,
  pin: () => pinPage('pin'),
  'pin-refused': () => pinPage('pin-refused'),
  'pin-locked': () => pinPage('pin-locked'),
};
