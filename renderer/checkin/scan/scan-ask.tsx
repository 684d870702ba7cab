import { useStage } from '../../stage.tsx';
import { CameraNotice } from '../camera-notice.tsx';

/** Before a camera opens for a QR code: what it looks for, for how long, and that nothing is kept. */
export function ScanAsk() {
  const { say, core } = useStage();
  const row = (key: string, label: string, text: string) => ({ key, label, text });
  return (
    <CameraNotice
      title={say('face.title')}
      lead={say('face.lead')}
      rows={[
        row('purpose', say('face.purpose'), say('scan.purpose-text')),
        row('pictures', say('face.pictures'), say('scan.pictures-text')),
        row('time', say('scan.time'), say('scan.time-text')),
        row('instead', say('face.instead'), say('face.instead-text')),
      ]}
      no={{
        icon: 'ticket',
        label: say('scan.no'),
        onPress: () => core.intend({ kind: 'open-check-in', at: 'code' }),
      }}
      yes={{ icon: 'qr', label: say('scan.yes'), onPress: () => core.intend({ kind: 'begin-scan' }) }}
    />
  );
}
