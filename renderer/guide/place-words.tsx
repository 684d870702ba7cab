import { baseLanguage } from '#contract/base/language.ts';
import type { Place } from '#contract/venue/venue.ts';
import { BackKey } from '../components/back-key.tsx';
import { BrassRule } from '../components/brass-rule.tsx';
import { Headline } from '../components/headline.tsx';
import { Key } from '../components/key.tsx';
import { Phrases } from '../components/phrases.tsx';
import { PictureKey } from '../components/picture-key.tsx';
import styles from '../components/place.module.css';
import { KeyRow, Scene } from '../components/scene.tsx';
import { Sign } from '../components/sign.tsx';
import { usePlaceNow } from '../i18n/use-now-words.ts';
import { usePick, useStage } from '../stage.tsx';
import { OthersKey } from './others-key.tsx';
import { AfterArrival } from './route/after-arrival.tsx';

interface PlaceWordsProps {
  readonly place: Place;
  /** Shows the others of what was asked for; null where there are none. */
  readonly onOthers: (() => void) | null;
  /** Shows what it looks like; null where there is no picture. */
  readonly onPicture: (() => void) | null;
}

/** One place in words: its sign as it hangs there, its floor, the way in one sentence. */
export function PlaceWords({ place, onOthers, onPicture }: PlaceWordsProps) {
  const { say, core, visit, language, abilities, panel } = useStage();
  const pick = usePick();
  const now = usePlaceNow(place);
  // Other names are written as people here say them.
  const hasNames =
    place.names.length > 0 &&
    language === baseLanguage &&
    visit.modes.size !== 'elder' &&
    (panel === 'portrait' || now === '');
  // The large print of a lying panel has more room across than beside the sign.
  const isAcross = now !== '' && visit.modes.size === 'elder' && panel !== 'portrait';
  return (
    <Scene
      read={
        <div className={styles.place} data-now={isAcross || undefined}>
          <Headline title={pick(place.name)} size={isAcross ? 'h2' : 'display'} />
          <BrassRule />
          {isAcross && (
            <p className={styles.now}>
              <Phrases text={now} />
            </p>
          )}
          <div className={styles.spot}>
            <Sign size="hero">{place.sign}</Sign>
            <dl className={styles.floor}>
              <dt>{say('place.floor')}</dt>
              <dd>{pick(place.floor)}</dd>
            </dl>
          </div>
          <dl className={styles.way}>
            {now !== '' && !isAcross && (
              <>
                <dt>{say('answer.hours')}</dt>
                <dd className={styles.names}>
                  <Phrases text={now} />
                </dd>
              </>
            )}
            <dt>{say('place.way')}</dt>
            <dd>
              <Phrases text={pick(place.way)} />
            </dd>
            {hasNames && (
              <>
                <dt>{say('place.names')}</dt>
                <dd className={styles.names}>{place.names.slice(0, 5).join('　')}</dd>
              </>
            )}
          </dl>
        </div>
      }
      main={<AfterArrival placeId={place.id} />}
      last={
        <KeyRow>
          <BackKey />
          <OthersKey onOthers={onOthers} />
          {onPicture && <PictureKey onPress={onPicture} />}
          <Key
            icon={abilities.listens ? 'mic' : 'keyboard'}
            onPress={() => core.intend({ kind: 'open', screen: abilities.listens ? 'listen' : 'type' })}
          >
            {say('answer.again')}
          </Key>
        </KeyRow>
      }
    />
  );
}
