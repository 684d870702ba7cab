import { Key } from '../../components/key.tsx';
import { SealKey } from '../../components/seal-key.tsx';
import { usePick, useStage } from '../../stage.tsx';
import styles from './home.module.css';

/**
 * At the waterline: speak, with an example of how, and type. Where the terminal hears nobody, typing is the seal key; why
 * that is so stands with what else can be set, for nobody came to read it.
 */
export function AskRow() {
  const { venue, say, core, abilities, visit, panel } = useStage();
  const pick = usePick();
  const type = () => core.intend({ kind: 'open', screen: 'type' });
  const isHintFirst = panel !== 'portrait' && visit.modes.reach === 'low' && visit.modes.size !== 'elder';
  const hint = (
    <div className={styles.hint}>
      <h2>{say('home.ask')}</h2>
      <p>{say('home.example', { example: pick(venue.example) })}</p>
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
          {say('home.type')}
        </SealKey>
      )}
    </section>
  );
}
