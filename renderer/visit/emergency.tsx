import { type RefObject, useEffect, useRef, useState } from 'react';
import { BackKey } from '../components/back-key.tsx';
import { EmergencyNumbers } from '../components/emergency-numbers.tsx';
import { Headline } from '../components/headline.tsx';
import { Key } from '../components/key.tsx';
import { Notice } from '../components/notice.tsx';
import { Phrases } from '../components/phrases.tsx';
import styles from '../components/place.module.css';
import { KeyRow, Scene } from '../components/scene.tsx';
import { SealKey } from '../components/seal-key.tsx';
import { WhereYouAre } from '../components/whereabouts.tsx';
import { staffPresence } from '../i18n/opening-words.ts';
import { usePick, useStage } from '../stage.tsx';

/** Whom to tell and where to go, in the venue's own words. */
function WhatToDo({ isAway }: { isAway: boolean }) {
  const { venue, say, visit, panel } = useStage();
  const pick = usePick();
  const isTight = panel === 'compact' || (visit.modes.size === 'elder' && panel === 'landscape');
  return (
    <div className={styles.what}>
      <p className={styles.words}>
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

/**
 * What helps where nobody is there: whom to phone, the way out, and where people gather if that is known. The venue's own
 * words send one to its staff.
 */
function WhatHelpsAlone() {
  const { say, venue } = useStage();
  const pick = usePick();
  const { meetingPoint } = venue;
  return (
    <div className={styles.what} data-alone="">
      <EmergencyNumbers isAlone />
      <p className={styles.words}>
        <Phrases text={say('emergency.alone')} />
      </p>
      {meetingPoint && (
        <p className={styles.words}>
          <Phrases text={say('emergency.meet', { place: pick(meetingPoint) })} />
        </p>
      )}
    </div>
  );
}

/** The one thing to press while somebody may come; where nobody is there, a key that promises nothing. */
function CallKey({ isAway }: { isAway: boolean }) {
  const { say, core, visit } = useStage();
  const call = () => core.intend({ kind: 'call-staff' });
  if (isAway)
    return (
      <Key icon="alarm" onPress={call}>
        {say(visit.staffCalled ? 'emergency.rung' : 'emergency.ring')}
      </Key>
    );
  return (
    <SealKey icon="alarm" onPress={call}>
      {say('emergency.now')}
    </SealKey>
  );
}

/** Sets words a size smaller where they would go on behind the keys: numbers to phone stand under them. */
function useFittedWords(): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const fitWords = () => {
      delete element.dataset.tight;
      if (element.scrollHeight > element.clientHeight + 1) element.dataset.tight = '';
    };
    // Where one is comes later than the words, and so may fonts.
    const observer = new ResizeObserver(fitWords);
    for (const part of element.children) observer.observe(part);
    fitWords();
    return () => observer.disconnect();
  });
  return box;
}

/** Whom to tell, where to go and what to say on the phone, in letters that can be read while running; in large print what to say has a page of its own. */
export function Emergency() {
  const { say, venue, visit, openings } = useStage();
  const [isWhere, setIsWhere] = useState(false);
  const box = useFittedWords();
  const isElder = visit.modes.size === 'elder';
  const isAway = staffPresence(openings.staff) === 'away';
  // Of other countries only the venue's words know the numbers.
  const what = isAway && venue.country === 'cn' ? <WhatHelpsAlone /> : <WhatToDo isAway={isAway} />;
  return (
    <Scene
      read={
        <div ref={box} className={styles.emergency}>
          <Headline title={say('emergency.title')} size="display" />
          {!(isElder && isWhere) && what}
          {(!isElder || isWhere) && <WhereYouAre />}
        </div>
      }
      main={<CallKey isAway={isAway} />}
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
