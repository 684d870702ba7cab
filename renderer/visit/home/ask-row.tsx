import type { HearingReason } from '#contract/page/speech.ts';
import { Key } from '../../components/key.tsx';
import { Phrases } from '../../components/phrases.tsx';
import { SealKey } from '../../components/seal-key.tsx';
import { nameOf } from '../../i18n/language-names.ts';
import { staffPresence, staffValues } from '../../i18n/opening-words.ts';
import { useMoment, usePick, useStage } from '../../stage.tsx';
import styles from './home.module.css';

/** Why a terminal hears nobody today and tomorrow: it stands with what can be set, for nobody came to read it. */
const lasting: ReadonlySet<HearingReason> = new Set(['turned-off', 'no-model', 'model-damaged']);

/** Where no question can be answered: that it is so, and the person who can, or the list of places while nobody is there. */
function NoAnswers() {
  const { venue, say, core, openings } = useStage();
  const isAway = staffPresence(openings.staff) === 'away';
  const staff = staffValues(openings.staff, useMoment());
  return (
    <section className={styles.ask}>
      <div className={styles.hint}>
        <h2>
          <Phrases text={say('home.no-answers')} />
        </h2>
        <p>
          <Phrases text={say('home.no-answers-lead', staff)} />
        </p>
      </div>
      {isAway ? (
        <SealKey icon="signpost" onPress={() => core.intend({ kind: 'open', screen: 'finder' })}>
          {say('home.find', { kind: venue.kind })}
        </SealKey>
      ) : (
        <SealKey icon="staff" onPress={() => core.intend({ kind: 'call-staff' })}>
          {say('home.staff')}
        </SealKey>
      )}
    </section>
  );
}

/**
 * At the waterline: speak, with an example of how, and type. Where the terminal hears nobody, typing is the seal key; what
 * has just gone wrong is said.
 */
export function AskRow() {
  const { visit } = useStage();
  return visit.offersAnswers ? <Ask /> : <NoAnswers />;
}

function Ask() {
  const { venue, say, core, abilities, visit, panel, language } = useStage();
  const pick = usePick();
  const reason = abilities.listens ? null : abilities.hearingReason;
  const whyNot = reason && !lasting.has(reason) ? say(`voice.${reason}`, { language: nameOf(language) }) : null;
  const type = () => core.intend({ kind: 'open', screen: 'type' });
  const isHintFirst = panel !== 'portrait' && visit.modes.reach === 'low' && visit.modes.size !== 'elder';
  const hint = (
    <div className={styles.hint}>
      <h2>
        <Phrases text={say('home.ask')} />
      </h2>
      <p>
        <Phrases text={whyNot ?? say('home.example', { example: pick(venue.example) })} />
      </p>
    </div>
  );
  return (
    <section className={styles.ask} data-voice={abilities.listens || undefined}>
      {isHintFirst && hint}
      {abilities.listens && (
        <SealKey shape="square" icon="mic" onPress={() => core.intend({ kind: 'open', screen: 'listen' })}>
          {say('home.speak')}
        </SealKey>
      )}
      {!isHintFirst && hint}
      {abilities.listens ? (
        <Key kind="solid" align="start" icon="keyboard" onPress={type}>
          {say('home.type')}
        </Key>
      ) : (
        <SealKey icon="keyboard" onPress={type}>
          {say('home.type-question')}
        </SealKey>
      )}
    </section>
  );
}
