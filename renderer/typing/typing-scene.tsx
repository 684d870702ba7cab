import type { ReactNode } from 'react';
import { Scene } from '../components/scene.tsx';
import { SealKey } from '../components/seal-key.tsx';
import { TypingField } from '../keyboard/typing-field.tsx';
import { useStage } from '../stage.tsx';
import { Keys } from './keys.tsx';
import styles from './type.module.css';
import type { TypedText } from './use-typing.ts';

export interface TypingSceneProps {
  readonly title: string;
  /** How the title stands on an upright panel; elsewhere there is no room for it, and it stands in the empty field. */
  readonly head: ReactNode;
  /** What the field is for. */
  readonly label: string;
  readonly typing: Pick<TypedText, 'composition' | 'setValue' | 'compose'>;
  /** On the key beside the field; left out where touching a match is all that can be done. */
  readonly enter?: string | undefined;
  readonly onSubmit: () => void;
  /** Between field and keys. */
  readonly children?: ReactNode;
}

/** A field with the keys of the language below it. */
export function TypingScene({ title, head, label, typing, enter, onSubmit, children }: TypingSceneProps) {
  const { panel } = useStage();
  const isUpright = panel === 'portrait';
  const { composition, setValue, compose } = typing;
  return (
    <Scene
      halves="one"
      read={isUpright ? head : <h1 className="unseen">{title}</h1>}
      quiet={
        <div className={styles.ask}>
          <div className={styles.field}>
            <TypingField
              composition={composition}
              label={label}
              hint={isUpright ? undefined : title}
              onReplace={setValue}
            />
            {enter !== undefined && (
              <SealKey shape="field" onPress={onSubmit}>
                {enter}
              </SealKey>
            )}
          </div>
          {children}
        </div>
      }
      keys={<Keys value={composition.value} onChange={setValue} onCompose={compose} onSubmit={onSubmit} />}
    />
  );
}
