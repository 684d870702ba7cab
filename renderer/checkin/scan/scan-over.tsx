import type { ScanHitch } from '#contract/page/checkin.ts';
import { useStage } from '../../stage.tsx';
import { OtherRoutes } from '../other-routes.tsx';

/** No QR code was read: the same code is typed as well, or another way taken. */
export function ScanOver({ hitch }: { hitch: ScanHitch }) {
  const { say } = useStage();
  return (
    <OtherRoutes
      title={say(hitch === 'no-camera' ? 'face.over-no-camera' : 'scan.over')}
      lead={say(hitch === 'no-camera' ? 'face.over-no-camera-lead' : 'scan.over-lead')}
      code={say('scan.use-code')}
    />
  );
}
