import { useContext, useState } from 'react';
import { Headline } from '../components/headline.tsx';
import { useStage } from '../stage.tsx';
import { Matches } from '../typing/matches.tsx';
import styles from '../typing/type.module.css';
import { TypingScene } from '../typing/typing-scene.tsx';
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
  const { say, core, visit } = useStage();
  const typing = useTyping(useContext(ListeningContext).draft);
  const { likeliest, plain } = typing.composition;
  const { found } = useSuggestions(plain, core.suggest);
  const isElder = visit.modes.size === 'elder';
  const text = likeliest.trim();
  const [asked, setAsked] = useState<string | null>(null);
  const ask = () => {
    if (text === '') return;
    setAsked(text);
    core.ask(text, 'typed');
  };
  return (
    <TypingScene
      title={say('type.title')}
      head={
        <>
          <Headline title={say('type.title')} size={isElder ? 'h2' : 'h1'} />
          {!isElder && <Hints />}
        </>
      }
      label={say('type.field')}
      typing={typing}
      enter={say('type.ask')}
      onSubmit={ask}
    >
      {/* The answers may still be loading: that the key was pressed is seen at once. */}
      {asked === text ? (
        <p className={styles.asked} role="status">
          {say('type.asked')}
        </p>
      ) : (
        <Matches
          label={say('type.matches')}
          found={found}
          keyOf={({ entryId }) => entryId}
          onChoose={({ entryId }) => core.intend({ kind: 'open-entry', entryId })}
        />
      )}
    </TypingScene>
  );
}
