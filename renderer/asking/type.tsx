import { useContext } from 'react';
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
import { ListeningContext } from '../voice/listening.ts';

function Hints() {
  const { say } = useStage();
  return (
    <dl className={styles.hints}>
      <dt>{say('type.full')}</dt>
      <dd>{say('type.full-example')}</dd>
      <dt>{say('type.short')}</dt>
      <dd>{say('type.short-example')}</dd>
      <dt>{say('type.forget')}</dt>
      <dd>{say('type.forget-note')}</dd>
    </dl>
  );
}

/** Typing: most never finish, for what they mean is already listed between field and keys. */
export function TypeScreen() {
  const { say, core, visit, panel } = useStage();
  const { composition, setValue, compose } = useTyping(useContext(ListeningContext).draft);
  const { found } = useSuggestions(composition.plain, core.suggest);
  const ask = () => {
    const text = composition.likeliest.trim();
    if (text !== '') core.ask(text, 'typed');
  };
  return (
    <Scene
      halves="one"
      read={
        panel === 'portrait' ? (
          <>
            <Headline title={say('type.title')} size={visit.modes.size === 'elder' ? 'h2' : 'h1'} />
            {visit.modes.size !== 'elder' && <Hints />}
          </>
        ) : (
          <h1 className="unseen">{say('type.title')}</h1>
        )
      }
      quiet={
        <div className={styles.ask}>
          <div className={styles.field}>
            <TypingField composition={composition} label={say('type.field')} onReplace={setValue} />
            <SealKey shape="field" onPress={ask}>
              {say('type.ask')}
            </SealKey>
          </div>
          <Matches
            label={say('type.matches')}
            found={found}
            keyOf={({ entryId }) => entryId}
            onChoose={({ entryId }) => core.intend({ kind: 'open-entry', entryId })}
          />
        </div>
      }
      keys={<Keys value={composition.value} onChange={setValue} onCompose={compose} onSubmit={ask} />}
    />
  );
}
