import type { Screen } from '#contract/page/visit.ts';
import { FaceAsk } from './ask.tsx';
import { FaceCamera } from './camera.tsx';
import { EnrolConsent, FaceConsent } from './consent.tsx';
import { EnrolDone } from './enrol-done.tsx';
import { FaceOver } from './over.tsx';
import { FaceTail } from './tail.tsx';
import { FaceWithdraw, FaceWithdrawn } from './withdrawal.tsx';

export type FaceShown = Extract<Screen, { name: `face-${string}` | `enrol-${string}` }>;

/** From the consent over the camera to what came of it, and back out. */
export function FaceScreen({ screen }: { screen: FaceShown }) {
  switch (screen.name) {
    case 'face-consent':
      return <FaceConsent />;
    case 'enrol-consent':
      return <EnrolConsent offer={screen.offer} />;
    case 'face-tail':
      return <FaceTail />;
    case 'face-camera':
      return <FaceCamera purpose={screen.purpose} />;
    case 'face-ask':
      return <FaceAsk who={screen.who} />;
    case 'face-over':
      return <FaceOver purpose={screen.purpose} hitch={screen.hitch} />;
    case 'enrol-done':
      return <EnrolDone offer={screen.offer} receipt={screen.receipt} />;
    case 'face-withdraw':
      return <FaceWithdraw screen={screen} />;
    case 'face-withdrawn':
      return <FaceWithdrawn />;
  }
}
