import { useContext, useEffect, useState } from 'react';
import { codeIn } from '#contract/page/appointment-code.ts';
import { receiptIn } from '#contract/page/receipt-code.ts';
import { Key } from '../../components/key.tsx';
import { useStage } from '../../stage.tsx';
import { SeeingContext } from '../../vision/seeing.ts';
import { CameraScene } from '../camera-scene.tsx';
import { ScanDrawing } from './scan-drawing.tsx';

/** Reads QR codes for as long as this screen stands. A receipt leads to where it is withdrawn; what is neither is said, and not sent. */
export function ScanCamera() {
  const { say, core } = useStage();
  const { readQr } = useContext(SeeingContext);
  const [isOther, setOther] = useState(false);
  useEffect(() => {
    const onText = (text: string) => {
      const [code, receipt] = [codeIn(text), receiptIn(text)];
      if (code !== null) core.intend({ kind: 'check-in-by-code', code });
      else if (receipt !== null) core.intend({ kind: 'open-withdrawal', receipt });
      else setOther(true);
      return code !== null || receipt !== null;
    };
    return readQr({ onText, onFailed: () => core.intend({ kind: 'scan-failed' }) });
  }, [readQr, core]);
  return (
    <CameraScene
      title={say(isOther ? 'scan.other' : 'scan.show')}
      lead={say(isOther ? 'scan.other-lead' : 'scan.show-lead')}
      drawing={<ScanDrawing />}
      instead={
        <Key kind="solid" icon="ticket" onPress={() => core.intend({ kind: 'open-check-in', at: 'code' })}>
          {say('scan.use-code')}
        </Key>
      }
    />
  );
}
