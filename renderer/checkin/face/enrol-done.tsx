import type { EnrolmentOffer } from '#contract/page/face.ts';
import { receiptCode } from '#contract/page/receipt-code.ts';
import { Headline } from '../../components/headline.tsx';
import { Qr } from '../../components/qr.tsx';
import { Scene } from '../../components/scene.tsx';
import { SealKey } from '../../components/seal-key.tsx';
import settings from '../../components/settings.module.css';
import { writeDay } from '../../i18n/dates.ts';
import { useStage } from '../../stage.tsx';
import styles from './enrol-done.module.css';

/** The receipt: a number to take a photo of, by which its owner withdraws at any time. */
export function EnrolDone({ offer, receipt }: { offer: EnrolmentOffer; receipt: string }) {
  const { say, core, language, visit, panel } = useStage();
  const isTight = visit.modes.size === 'elder' && panel !== 'portrait';
  const digits = receipt.replaceAll(/(\d{4})(?=\d)/g, '$1 ');
  const fact = (label: string, text: string) => (
    <dl className={settings.fact}>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </dl>
  );
  return (
    <Scene
      read={
        <div className={styles.done}>
          <Headline title={say('face.done-title')} lead={say('face.done-lead')} />
          <div>
            <div className={styles.number}>{fact(say('face.receipt'), digits)}</div>
            {!isTight && fact(say('face.until'), say('face.until-text', { day: writeDay(offer.until, language) }))}
          </div>
          <div className={styles.code}>
            <Qr text={receiptCode(receipt)} label={say('face.qr-label')} />
          </div>
        </div>
      }
      main={
        <SealKey icon="end" onPress={() => core.intend({ kind: 'end' })}>
          {say('done.finish')}
        </SealKey>
      }
    />
  );
}
