import { BackKey } from '../components/back-key.tsx';
import { EmergencyNumbers } from '../components/emergency-numbers.tsx';
import { Headline } from '../components/headline.tsx';
import { Notice } from '../components/notice.tsx';
import { Phrases } from '../components/phrases.tsx';
import styles from '../components/place.module.css';
import { KeyRow, Scene } from '../components/scene.tsx';
import { SealKey } from '../components/seal-key.tsx';
import { Slip } from '../components/slip.tsx';
import { writeTime } from '../i18n/dates.ts';
import { staffPresence } from '../i18n/opening-words.ts';
import { usePick, useStage } from '../stage.tsx';

/** Whom to tell and where to go, in letters that can be read while running. */
export function Emergency() {
  const { venue, say, core, nowMs, visit, openings, panel } = useStage();
  const pick = usePick();
  const isAway = staffPresence(openings.staff) === 'away';
  const isTight = panel === 'compact' || (visit.modes.size === 'elder' && panel === 'landscape');
  return (
    <Scene
      read={
        <div className={styles.emergency}>
          <Headline title={say('emergency.title')} size="display" />
          <div className={styles.what}>
            <p>
              <Phrases text={pick(venue.emergency)} />
            </p>
            {isAway && !isTight && (
              <Notice tone="caution" icon="alarm">
                {say('emergency.away')}
              </Notice>
            )}
            <EmergencyNumbers />
          </div>
          {visit.modes.size !== 'elder' && (
            <Slip
              label={say(openings.isClockRight ? 'emergency.time' : 'hand.speaks')}
              figure={openings.isClockRight ? writeTime(nowMs, venue.timeZone) : say('hand.speaks-value')}
              facts={[
                { label: say('emergency.here'), value: pick(venue.name) },
                { label: say('hand.where'), value: say('hand.here') },
              ]}
            />
          )}
        </div>
      }
      main={
        <SealKey icon="alarm" onPress={() => core.intend({ kind: 'call-staff' })}>
          {say('emergency.now')}
        </SealKey>
      }
      last={
        <KeyRow>
          <BackKey />
        </KeyRow>
      }
    />
  );
}
