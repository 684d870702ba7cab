import { Key } from '../../components/key.tsx';
import { SealKey } from '../../components/seal-key.tsx';
import { nameOf } from '../../i18n/language-names.ts';
import { usePick, useStage } from '../../stage.tsx';
import styles from './home.module.css';

/** At the waterline: speak, with an example of how, and type. Without a microphone typing is the seal key. */
export function AskRow() {
  const { venue, say, kiosk, abilities, language } = useStage();
  const pick = usePick();
  const { listens, hearingReason } = abilities;
  const whyNot = !listens && hearingReason ? say(`voice.${hearingReason}`, { language: nameOf(language) }) : null;
  const type = () => kiosk.intend({ kind: 'open', screen: 'type' });
  return (
    <section className={styles.ask} data-voice={abilities.listens || undefined}>
      {abilities.listens && (
        <SealKey shape="square" icon="mic" onPress={() => kiosk.intend({ kind: 'open', screen: 'listen' })}>
          {say('home.speak')}
        </SealKey>
      )}
      <div className={styles.hint}>
        <h2>{say('home.ask')}</h2>
        <p>{whyNot ?? say('home.example', { example: pick(venue.example) })}</p>
      </div>
      {abilities.listens ? (
        <Key kind="solid" align="start" icon="keyboard" onPress={type}>
          {say('home.type')}
        </Key>
      ) : (
        <SealKey icon="keyboard" onPress={type}>
          {say('home.type')}
        </SealKey>
      )}
    </section>
  );
}
