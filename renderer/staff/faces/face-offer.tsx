import { useState } from 'react';
import type { EnrolmentOffer } from '#contract/page/face.ts';
import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { KeyRow, Scene } from '../../components/scene.tsx';
import { SealKey } from '../../components/seal-key.tsx';
import settings from '../../components/settings.module.css';
import { SwitchRow } from '../../components/switch-row.tsx';
import { writeDay } from '../../i18n/dates.ts';
import { useStage } from '../../stage.tsx';

export interface FaceOfferProps {
  readonly offer: EnrolmentOffer;
  /** Signs out: the panel belongs to the person from then on. */
  readonly onHandOver: (withGuardian: boolean) => void;
  readonly onBack: () => void;
}

/** Before the panel is handed over: to whom, until when it would be kept, and whether a guardian is there. */
export function FaceOffer({ offer, onHandOver, onBack }: FaceOfferProps) {
  const { say, language } = useStage();
  const [withGuardian, setWithGuardian] = useState(offer.withGuardian);
  return (
    <Scene
      read={
        <Headline
          title={say('faces.offer-title', { name: offer.name })}
          lead={say('faces.offer-lead', { day: writeDay(offer.until, language) })}
        />
      }
      quiet={
        <div className={settings.rows}>
          <SwitchRow
            icon="child"
            name={say('faces.guardian')}
            note={say('faces.guardian-note')}
            isOn={withGuardian}
            onChange={setWithGuardian}
          />
        </div>
      }
      main={
        <SealKey icon="people" onPress={() => onHandOver(withGuardian)}>
          {say('faces.hand-over')}
        </SealKey>
      }
      last={
        <KeyRow>
          <BackKey onPress={onBack} />
        </KeyRow>
      }
    />
  );
}
