import type { Candidate } from '#contract/page/face.ts';
import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { Key } from '../../components/key.tsx';
import { Notice } from '../../components/notice.tsx';
import { KeyRow, Scene } from '../../components/scene.tsx';
import { writeDay } from '../../i18n/dates.ts';
import { useStage } from '../../stage.tsx';

export interface FaceOfferProps {
  readonly candidate: Candidate;
  /** Signs out: the panel belongs to the person from then on, or to the guardian of a child under 14. */
  readonly onHandOver: (withGuardian: boolean) => void;
  readonly onBack: () => void;
}

/** Before the panel is handed over: to whom, and until when it would be kept. */
export function FaceOffer({ candidate: { offer, held }, onHandOver, onBack }: FaceOfferProps) {
  const { say, language, visit, panel } = useStage();
  const isTight = visit.modes.size === 'elder' && panel !== 'portrait';
  return (
    <Scene
      rows="two"
      read={
        <>
          <Headline
            title={say('faces.offer-title', { name: offer.name })}
            lead={isTight ? undefined : say('faces.offer-lead', { day: writeDay(offer.until, language) })}
            size={isTight && held !== 'none' ? 'h2' : 'h1'}
          />
          {held !== 'none' && (
            <Notice tone="caution" icon="warn">
              {say(`faces.held-${held}`, { name: offer.name })}
            </Notice>
          )}
        </>
      }
      main={
        <KeyRow>
          <Key kind="solid" icon="people" onPress={() => onHandOver(false)}>
            {say('faces.hand-over')}
          </Key>
          <Key kind="solid" icon="child" onPress={() => onHandOver(true)}>
            {say('faces.guardian')}
          </Key>
        </KeyRow>
      }
      last={
        <KeyRow>
          <BackKey onPress={onBack} />
        </KeyRow>
      }
    />
  );
}
