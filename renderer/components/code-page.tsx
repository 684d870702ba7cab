import { BackKey } from './back-key.tsx';
import styles from './code-page.module.css';
import { Headline } from './headline.tsx';
import { Qr } from './qr.tsx';
import { KeyRow, Scene } from './scene.tsx';

export interface CodePageProps {
  readonly title: string;
  readonly lead: string;
  /** What a phone reads without any network. */
  readonly text: string;
  /** What the code is, to whoever does not see it. */
  readonly label: string;
  readonly onBack: () => void;
}

/** A code to take away, as large as the panel allows. */
export function CodePage({ title, lead, text, label, onBack }: CodePageProps) {
  return (
    <Scene
      read={
        <div className={styles.page}>
          <Headline title={title} lead={lead} />
          <div className={styles.code}>
            <Qr text={text} label={label} />
          </div>
        </div>
      }
      last={
        <KeyRow>
          <BackKey onPress={onBack} />
        </KeyRow>
      }
    />
  );
}
