import { languageNames } from '../i18n/language-names.ts';
import { useStage } from '../stage.tsx';
import { BackKey } from './back-key.tsx';
import { Headline } from './headline.tsx';
import { Row } from './row.tsx';
import { KeyRow, Scene } from './scene.tsx';
import styles from './settings.module.css';

/** Four languages, each by its own name. */
export function LanguageScreen() {
  const { say, kiosk, language } = useStage();
  return (
    <Scene
      halves="act-wide"
      read={<Headline title={say('language.title')} lead={say('language.lead')} />}
      quiet={
        <div className={styles.rows}>
          {languageNames.map(({ language: other, name }) => (
            <Row
              key={other}
              size="choice"
              name={name}
              note={other === language ? say('language.now') : undefined}
              lang={other}
              isCurrent={other === language}
              onPress={() => kiosk.intend({ kind: 'choose-language', language: other })}
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
