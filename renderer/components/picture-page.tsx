import { useEffect, useState } from 'react';
import type { Language } from '#contract/base/language.ts';
import type { ShownPicture } from '#contract/venue/picture.ts';
import { useStage } from '../stage.tsx';
import { BackKey } from './back-key.tsx';
import { Headline } from './headline.tsx';
import { Phrases } from './phrases.tsx';
import styles from './picture-page.module.css';
import { ReadKey } from './read-key.tsx';
import { KeyRow, Scene } from './scene.tsx';

export interface PicturePageProps {
  readonly title: string;
  readonly picture: ShownPicture;
  /** In which its description is written. */
  readonly language: Language;
  readonly onBack: () => void;
}

/** A picture as large as the panel allows, with what is to be seen on it in words, and by whose leave it is shown. */
export function PicturePage({ title, picture, language, onBack }: PicturePageProps) {
  const { say } = useStage();
  const source = usePicture(picture.sha256);
  const { description, licence, widthPx, heightPx } = picture;
  return (
    <Scene
      read={
        <div className={styles.page}>
          <Headline title={title} size="h2" lang={language} />
          <figure className={styles.figure}>
            <div className={styles.frame} style={{ aspectRatio: `${widthPx} / ${heightPx}` }}>
              {source && <img src={source} alt={description} width={widthPx} height={heightPx} lang={language} />}
            </div>
            <figcaption>
              <p lang={language}>
                <Phrases text={description} lang={language} />
              </p>
              <p className={styles.licence}>{say('answer.picture-licence', { licence })}</p>
            </figcaption>
          </figure>
        </div>
      }
      last={
        <KeyRow>
          <BackKey onPress={onBack} />
          <ReadKey text={description} language={language} />
        </KeyRow>
      }
    />
  );
}

/** The picture as an image takes it; null until it has come, and where this terminal does not have it. */
function usePicture(sha256: string): string | null {
  const { core } = useStage();
  const [found, setFound] = useState<{ readonly sha256: string; readonly source: string | null } | null>(null);
  useEffect(() => {
    let isWanted = true;
    core.picture(sha256).then(
      (source) => {
        if (isWanted) setFound({ sha256, source });
      },
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [core, sha256]);
  return found?.sha256 === sha256 ? found.source : null;
}
