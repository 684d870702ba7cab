import type { Suggestion } from '#contract/page/answering.ts';
import { Headline } from '../components/headline.tsx';
import { Scene } from '../components/scene.tsx';
import { SealKey } from '../components/seal-key.tsx';
import { TypingField } from '../keyboard/typing-field.tsx';
import { useStage } from '../stage.tsx';
import { Keys } from '../typing/keys.tsx';
import { Matches } from '../typing/matches.tsx';
import styles from '../typing/type.module.css';
import { useSuggestions } from '../typing/use-suggestions.ts';
import { useTyping } from '../typing/use-typing.ts';

export interface WriteProps {
  readonly title: string;
  /** What the field is for. */
  readonly label: string;
  /** What is done with the words; nothing where only entries are looked for. */
  readonly onWords?: (text: string) => void;
  /** What is done with an entry that is chosen from those that match; nothing where only words are wanted. */
  readonly onEntry?: (entry: Suggestion) => void;
}

/** A field with the keys of the language, for words to try or an entry to find. */
export function Write({ title, label, onWords, onEntry }: WriteProps) {
  const { say, core, panel } = useStage();
  const { composition, setValue, compose } = useTyping();
  const { found } = useSuggestions(onEntry ? composition.plain : '', core.suggest);
  const submit = () => {
    const text = composition.likeliest.trim();
    if (text !== '') onWords?.(text);
  };
  return (
    <Scene
      halves="one"
      read={panel === 'portrait' ? <Headline title={title} size="h2" /> : <h1 className="unseen">{title}</h1>}
      quiet={
        <div className={styles.ask}>
          <div className={styles.field}>
            <TypingField composition={composition} label={label} onReplace={setValue} />
            {onWords && (
              <SealKey shape="field" onPress={submit}>
                {say('why.show')}
              </SealKey>
            )}
          </div>
          <Matches
            label={say('type.matches')}
            found={found}
            keyOf={({ entryId }) => entryId}
            onChoose={(entry) => onEntry?.(entry)}
          />
        </div>
      }
      keys={<Keys value={composition.value} onChange={setValue} onCompose={compose} onSubmit={submit} />}
    />
  );
}
