import { useContext } from 'react';
import { BackKey } from '../components/back-key.tsx';
import { Icon } from '../components/icon.tsx';
import { Key } from '../components/key.tsx';
import { inOwnLanguage } from '../components/one-language.ts';
import { Clauses, Phrases } from '../components/phrases.tsx';
import { KeyRow, Scene } from '../components/scene.tsx';
import { SealKey } from '../components/seal-key.tsx';
import { Water } from '../components/water.tsx';
import { useStage } from '../stage.tsx';
import { type Listening, ListeningContext } from '../voice/listening.ts';
import styles from './listen.module.css';
import { Unheard } from './unheard.tsx';

function loudness(levels: readonly number[]): 'low' | 'right' | 'high' {
  const loudest = Math.max(0, ...levels.slice(0, 4));
  if (loudest < 0.15) return 'low';
  return loudest > 0.95 ? 'high' : 'right';
}

function Examples() {
  const { say, venue, language } = useStage();
  return (
    <section className={styles.examples}>
      <h2>{say('listen.try')}</h2>
      <ul>
        {inOwnLanguage(venue.popular[language], language)
          .slice(0, 2)
          .map((entry) => (
            <li key={entry.entryId}>{say('listen.quote', { text: entry.title })}</li>
          ))}
      </ul>
    </section>
  );
}

/** What is heard, before anything is done with it; afterwards what was heard, or why nothing was. */
export function Listen() {
  const listening = useContext(ListeningContext);
  return listening.phase === 'idle' ? <Unheard listening={listening} /> : <Hearing listening={listening} />;
}

/** Somebody is listened to; a way out at every second. */
function Hearing({ listening }: { listening: Listening }) {
  const { say, core, visit, abilities, panel } = useStage();
  const isBasic = abilities.hearingReason === 'basic-english';
  const { phase, heard, partial, levels, secondsLeft } = listening;
  const isSilent = heard === '' && partial === '';
  return (
    <Scene
      halves="one"
      read={
        <div className={styles.listen}>
          <p className={styles.state} data-phase={phase}>
            <i className={styles.lamp} aria-hidden="true" />
            <b>{say('listen.state', { phase })}</b>
            {visit.modes.size !== 'elder' && <span>{say(isBasic ? 'voice.basic-english' : 'listen.language')}</span>}
          </p>
          <h1 className={styles.heard} aria-live="polite">
            {isSilent ? <span className={styles.prompt}>{say('listen.prompt')}</span> : <Clauses text={heard} />}
            <span className={styles.partial}>
              <Phrases text={partial} />
            </span>
            <i className={styles.caret} aria-hidden="true" />
          </h1>
          {visit.modes.size !== 'elder' && (isSilent || panel === 'portrait') && <Examples />}
        </div>
      }
      main={
        <div className={styles.act}>
          <div className={styles.meter}>
            <Water levels={levels} label={say('listen.water')} />
            <p>
              <b>{say('listen.level', { level: loudness(levels) })}</b>
              {visit.modes.size !== 'elder' && <span>{say('listen.left', { seconds: secondsLeft })}</span>}
            </p>
          </div>
          <SealKey icon="check" isBusy={phase === 'thinking'} onPress={listening.finish}>
            {say(phase === 'thinking' ? 'listen.paused' : 'listen.done')}
          </SealKey>
        </div>
      }
      last={
        <>
          <KeyRow>
            <BackKey />
            <Key icon="again" onPress={listening.restart}>
              {say('listen.again')}
            </Key>
            <Key icon="keyboard" onPress={() => core.intend({ kind: 'open', screen: 'type' })}>
              {say('listen.type')}
            </Key>
          </KeyRow>
          {visit.modes.size !== 'elder' && (
            <p className={styles.safe}>
              <Icon name="shield" size="note" />
              {say('listen.safe')}
            </p>
          )}
        </>
      }
    />
  );
}
