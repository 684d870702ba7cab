import type { Screen } from '#contract/page/visit.ts';
import { CheckInDone } from './check-in-done.tsx';
import { CheckInNone } from './check-in-none.tsx';
import { CheckInRouteScreen } from './check-in-route.tsx';
import { CheckInRoutes } from './check-in-routes.tsx';
import { FaceScreen, type FaceShown } from './face/face-screen.tsx';
import { ScanAsk } from './scan/scan-ask.tsx';
import { ScanCamera } from './scan/scan-camera.tsx';
import { ScanOver } from './scan/scan-over.tsx';

export type CheckInShown = Extract<Screen, { name: 'check-in' | `check-in-${string}` }> | FaceShown;

/** The ways to check in, and what came of one; by face, all from the consent on. */
export function CheckInScreen({ screen }: { screen: CheckInShown }) {
  switch (screen.name) {
    case 'check-in':
      return <CheckInRoutes screen={screen} />;
    case 'check-in-none':
      return <CheckInNone />;
    case 'check-in-scan-ask':
      return <ScanAsk />;
    case 'check-in-scan':
      return <ScanCamera />;
    case 'check-in-scan-over':
      return <ScanOver hitch={screen.hitch} />;
    case 'check-in-route':
      return <CheckInRouteScreen key={screen.route} screen={screen} />;
    case 'check-in-done':
      return <CheckInDone screen={screen} />;
    default:
      return <FaceScreen screen={screen} />;
  }
}
