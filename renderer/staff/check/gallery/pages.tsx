import type { ReactNode } from 'react';
import type { Language } from '#contract/base/language.ts';
import { SelfCheckPage } from '../self-check.tsx';
import { limits, selfCheck, voice } from './fixtures.ts';
import type { checkScreens } from './screens.ts';

const nothing = () => undefined;

/** How the terminal is, as the gallery shows it. */
export const checkPages: Readonly<Record<(typeof checkScreens)[number], (language: Language) => ReactNode>> = {
  'staff-check': () => (
    <SelfCheckPage check={selfCheck} voice={voice} limits={limits} onStand={nothing} onBack={nothing} />
  ),
};
