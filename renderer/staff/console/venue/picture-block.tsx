import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Language } from '#contract/base/language.ts';
import type { FieldPath, FieldValue } from '#contract/page/draft-entry.ts';
import type { PartView } from '#contract/page/draft-parts.ts';
import type { Block } from '../../../components/flow.tsx';
import { useStage } from '../../../stage.tsx';
import { type EditTarget, fieldOf, textTarget } from '../edit-target.ts';
import { Fields, notesAt } from '../field-box.tsx';
import styles from '../form.module.css';
import { useConsoleSay } from '../use-console-say.ts';

export interface PictureBlockProps {
  readonly view: PartView;
  readonly language: Language;
  readonly onEdit: (target: EditTarget) => void;
  /** Chooses a file; another one where there is a picture. */
  readonly onPicture: () => void;
  readonly onPut: (path: FieldPath, value: FieldValue) => void;
}

/** The picture of a place, an exhibit or an event: what is to be seen on it, and by whose leave it is shown. */
export function pictureBlock(props: PictureBlockProps): Block {
  const { view } = props;
  const key = JSON.stringify([fieldOf(view.part, ['picture']), notesAt(view, ['picture']), view.changes.length]);
  return { key: `picture ${key}`, node: <PictureFields {...props} /> };
}

function PictureFields({ view, language, onEdit, onPicture, onPut }: PictureBlockProps) {
  const say = useConsoleSay();
  const sha256 = fieldOf(view.part, ['picture', 'sha256']);
  const hasPicture = typeof sha256 === 'string';
  return (
    <div className={styles.box}>
      <p className={styles.name}>{say('picture.name')}</p>
      {hasPicture && (
        <>
          <Thumbnail sha256={sha256} />
          <Fields
            view={view}
            entry={view.part}
            pieces={[
              { target: textTarget('picture.description', ['picture', 'description', language], language) },
              { target: textTarget('picture.licence', ['picture', 'licence'], null) },
            ]}
            onEdit={onEdit}
          />
        </>
      )}
      <div className={styles.chips}>
        <Button className={styles.chip ?? ''} data-add="" onPress={onPicture}>
          {say(hasPicture ? 'picture.change' : 'picture.add')}
        </Button>
        {hasPicture && (
          <Button className={styles.chip ?? ''} onPress={() => onPut(['picture'], null)}>
            {say('picture.remove')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** What stands there now, small. */
function Thumbnail({ sha256 }: { sha256: string }) {
  const { core } = useStage();
  const [source, setSource] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    core.picture(sha256).then(
      (found) => {
        if (isWanted) setSource(found);
      },
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [core, sha256]);
  return <div className={styles.thumbnail}>{source && <img src={source} alt="" />}</div>;
}
