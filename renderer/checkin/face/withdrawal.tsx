import { receiptDigits } from '#contract/page/face.ts';
import type { Screen } from '#contract/page/visit.ts';
import { DigitLine, DigitPad } from '../../components/digit-pad.tsx';
import { Headline } from '../../components/headline.tsx';
import { Key } from '../../components/key.tsx';
import { Scene } from '../../components/scene.tsx';
import { SealKey } from '../../components/seal-key.tsx';
import { useStage } from '../../stage.tsx';
import { StaffKey } from '../staff-key.tsx';

/** The number of a receipt, and it is gone: nobody is asked why. */
export function FaceWithdraw({ screen }: { screen: Extract<Screen, { name: 'face-withdraw' }> }) {
  const { hitch, refusals, receipt } = screen;
  const { say, core, visit, abilities } = useStage();
  return (
    <DigitPad
      key={receipt}
      title={say('face.withdraw-title')}
      lead={say('face.withdraw-lead')}
      wrong={hitch && say(`face.withdraw-${hitch}`)}
      refusals={refusals}
      enterLabel={say('face.withdraw-enter')}
      mostDigits={receiptDigits}
      given={receipt ?? ''}
      isWhole={(typed) => typed.length === receiptDigits}
      shown={(typed) => <DigitLine typed={typed} label={say('face.withdraw-typed')} />}
      onEnter={(typed) => core.intend({ kind: 'withdraw', receipt: typed })}
      beside={
        <>
          {visit.offersCheckIn && visit.offersScan && abilities.sees && (
            <Key icon="qr" onPress={() => core.intend({ kind: 'open-check-in', at: 'scan' })}>
              {say('face.withdraw-scan')}
            </Key>
          )}
          <StaffKey />
        </>
      }
    />
  );
}

/** What was held is gone. */
export function FaceWithdrawn() {
  const { say, core } = useStage();
  return (
    <Scene
      read={<Headline title={say('face.withdrawn-title')} lead={say('face.withdrawn-lead')} />}
      main={
        <SealKey icon="end" onPress={() => core.intend({ kind: 'end' })}>
          {say('done.finish')}
        </SealKey>
      }
    />
  );
}
