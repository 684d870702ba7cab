import type { ReactNode } from 'react';
import { staffRoles } from '#contract/base/authority.ts';
import type { Language } from '#contract/base/language.ts';
import { ChangePad, ChangeWho, PinChanged } from '../pin-change-pages.tsx';
import type { pinsScreens } from './screens.ts';

const nothing = () => undefined;
const pad = { role: 'editor', refusal: null, onEnter: nothing, onBack: nothing } as const;

/** Changing a PIN, as the gallery shows it. */
export const pinsPages: Readonly<Record<(typeof pinsScreens)[number], (language: Language) => ReactNode>> = {
  'pins-who': () => <ChangeWho own="publisher" roles={staffRoles} onChoose={nothing} onBack={nothing} />,
  'pins-own': () => <ChangePad {...pad} step="own" />,
  'pins-new': () => <ChangePad {...pad} step="new" />,
  'pins-done': () => <PinChanged whose="editor" onBack={nothing} />,
};
