import type { ReactNode } from 'react';
import type { Language } from '#contract/base/language.ts';
import type { HeldFace } from '#contract/page/face.ts';
import { ByCode } from '../by-code.tsx';
import { ByReceipt } from '../by-receipt.tsx';
import { FaceHeld } from '../face-held.tsx';
import { FaceOffer } from '../face-offer.tsx';
import { FacesList } from '../faces-list.tsx';
import type { facesScreens } from './screens.ts';

const nothing = () => undefined;

const held: HeldFace = {
  id: 2,
  name: '张*华',
  belongsTo: 'person',
  since: '2026-11-23',
  until: '2026-12-23',
  withGuardian: true,
  consentVersion: 1,
  language: 'zh-CN',
  templates: 3,
};
const news = {
  most: 500,
  areMany: false,
  isOn: true,
  news: null,
  onOpen: nothing,
  onEnrol: nothing,
  onReceipt: nothing,
};

/** Faces that are held, as the gallery shows them. */
export const facesPages: Readonly<Record<(typeof facesScreens)[number], (language: Language) => ReactNode>> = {
  faces: () => (
    <FacesList {...news} most={2} areMany={true} faces={[held, { ...held, id: 1, name: 'J* S*' }]} onBack={nothing} />
  ),
  'faces-none': () => <FacesList {...news} faces={[]} onBack={nothing} />,
  'face-code': () => <ByCode refusal="unknown-appointment" onCode={nothing} onBack={nothing} />,
  'face-receipt': () => <ByReceipt isUnknown={true} onReceipt={nothing} onBack={nothing} />,
  'face-offer': () => (
    <FaceOffer
      candidate={{ offer: { name: '张*华', until: '2026-12-23', withGuardian: false }, held: 'alike' }}
      onHandOver={nothing}
      onBack={nothing}
    />
  ),
  'face-held': () => <FaceHeld face={held} onRemove={nothing} onBack={nothing} />,
};
