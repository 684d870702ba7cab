import { useState } from 'react';
import { BackKey } from '../components/back-key.tsx';
import { EmergencyNumbers } from '../components/emergency-numbers.tsx';
import { Headline } from '../components/headline.tsx';
import { Key } from '../components/key.tsx';
import { Notice } from '../components/notice.tsx';
import { Phrases } from '../components/phrases.tsx';
import styles from '../components/place.module.css';
import { KeyRow, Scene } from '../components/scene.tsx';
import { SealKey } from '../components/seal-key.tsx';
import { staffPresence } from '../i18n/opening-words.ts';
import { usePick, useStage } from '../stage.tsx';
import { WhereYouAre } from './whereabouts.tsx';

/** Whom to tell and where to go. */
function WhatToDo() {
  const { venue, say, visit, openings, panel } = useStage();
  const pick = usePick();
  const isAway = staffPresence(openings.staff) === 'away';
  const isTight = panel === 'compact' || (visit.modes.size === 'elder' && panel === 'landscape');
  return (
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
  );
}

/** Whom to tell, where to go and what to say on the phone, in letters that can be read while running; in large print what to say has a page of its own. */
export function Emergency() {
  const { say, core, visit } = useStage();
  const [isWhere, setIsWhere] = useState(false);
  const isElder = visit.modes.size === 'elder';
  return (
    <Scene
      read={
        <div className={styles.emergency}>
          <Headline title={say('emergency.title')} size="display" />
          {!(isElder && isWhere) && <WhatToDo />}
          {(!isElder || isWhere) && <WhereYouAre />}
        </div>
      }
      main={
        <SealKey icon="alarm" onPress={() => core.intend({ kind: 'call-staff' })}>
          {say('emergency.now')}
        </SealKey>
      }
      last={
        <KeyRow>
          <BackKey {...(isElder && isWhere ? { onPress: () => setIsWhere(false) } : {})} />
          {isElder && !isWhere && (
            <Key icon="phone" onPress={() => setIsWhere(true)}>
              {say('emergency.where')}
            </Key>
          )}
        </KeyRow>
      }
    />
  );
}
