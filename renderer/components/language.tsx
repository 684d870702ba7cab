import { nameOf } from '../i18n/language-names.ts';
import { useStage } from '../stage.tsx';
import { BackKey } from './back-key.tsx';
import { Headline } from './headline.tsx';
import { Row } from './row.tsx';
import { KeyRow, Scene } from './scene.tsx';
import styles from './settings.module.css';

/** The languages that are offered, each by its own name. */
export function LanguageScreen() {
  const { say, core, language, venue } = useStage();
  return (
    <Scene
      halves="act-wide"
      read={<Headline title={say('language.title')} lead={say('language.lead')} />}
      quiet={
        <div className={styles.rows}>
          {venue.languages.map((other) => (
            <Row
              key={other}
              size="choice"
              name={nameOf(other)}
              note={other === language ? say('language.now') : undefined}
              lang={other}
              isCurrent={other === language}
              onPress={() => core.intend({ kind: 'choose-language', language: other })}
            />
          ))}
        </div>
      }
      last={
        <KeyRow>
          <BackKey />
        </KeyRow>
      }
    />
  );
}
