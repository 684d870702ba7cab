import type { RefCallback } from 'react';
import { Key } from '../../components/key.tsx';
import { Lintel } from '../../components/lintel.tsx';
import { Phrases } from '../../components/phrases.tsx';
import { KeyRow } from '../../components/scene.tsx';
import { SealKey } from '../../components/seal-key.tsx';
import { Reflection, Skyline } from '../../components/skyline.tsx';
import { nameOf } from '../../i18n/language-names.ts';
import { useMoment, useStage } from '../../stage.tsx';
import styles from './attract.module.css';
import { posterWords } from './poster-words.ts';
import { Today } from './today.tsx';

const hanOnly = /^\p{Script=Han}{1,3}$/u;

/** A written line of more letters is set smaller, for lines stay as their writer broke them. */
const longLine = 6;

/** Calls back when the picture is touched: whoever touches it wants in, though only the keys are told of. */
function whenTouched(onTouch: () => void): RefCallback<HTMLElement> {
  return (picture) => {
    picture?.addEventListener('click', onTouch);
    return () => picture?.removeEventListener('click', onTouch);
  };
}

/** The night river while nobody is there: a greeting to be read from across the hall, today in four lines, the way in. A house that is shut asks nobody in. */
export function Attract() {
  const { venue, say, core, language, panel, openings } = useStage();
  const moment = useMoment();
  const { isShut, greeting, invitation } = posterWords(venue, openings, moment);
  const isLong = invitation.split('\n').some((line) => line.length > longLine);
  return (
    <div className={styles.attract} data-surface="deep">
      <Lintel />
      <main className={styles.body}>
        <div className={styles.night} ref={whenTouched(() => core.begin(language))}>
          <Today />
          <div
            className={styles.poster}
            data-upright={hanOnly.test(greeting) || undefined}
            data-long={isLong || undefined}
            data-shut={isShut || undefined}
          >
            <h1 className={styles.hello}>{greeting}</h1>
            <p className={styles.invitation}>
              <Phrases text={invitation} />
            </p>
          </div>
          <div className={styles.bank}>
            <Skyline kind={venue.kind} stretch={panel === 'portrait' ? 'front' : 'street'} />
          </div>
        </div>
        <div className={styles.water} data-surface="river">
          <div className={styles.reflection}>
            <Reflection />
          </div>
          <div className={styles.start}>
            <SealKey shape="door" onPress={() => core.begin(language)}>
              {say('attract.start')}
            </SealKey>
            {venue.languages.length > 1 && (
              <KeyRow>
                {venue.languages.map((other) => (
                  <Key key={other} onPress={() => core.begin(other)}>
                    <span lang={other}>{nameOf(other)}</span>
                  </Key>
                ))}
              </KeyRow>
            )}
          </div>
        </div>
      </main>
    </div>
  );
}
