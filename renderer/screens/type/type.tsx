import { type FormEvent, useContext, useEffect, useRef, useState } from 'react';
import { Input, TextField } from 'react-aria-components';
import { maxQuestionLength } from '#contract/answering.ts';
import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { Key } from '../../components/key.tsx';
import { Row } from '../../components/row.tsx';
import { KeyRow, Scene } from '../../components/scene.tsx';
import { SealKey } from '../../components/seal-key.tsx';
import { useStage } from '../../stage.tsx';
import { LetterKeys } from './letter-keys.tsx';
import styles from './type.module.css';
import { TypingKeys } from './typing-keys.ts';
import { useSuggestions } from './use-suggestions.ts';

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
  const { say, kiosk, language, visit } = useStage();
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const suggestions = useSuggestions(typed);
  const Keys = useContext(TypingKeys) ?? LetterKeys;
  useEffect(() => field.current?.focus(), []);

  const ask = () => {
    if (typed.trim() !== '') kiosk.ask(typed, 'typed');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask();
  };
  return (
    <Scene
      halves="even"
      read={
        <>
          <Headline title={say('type.title')} />
          {visit.modes.size !== 'elder' && <Hints />}
        </>
      }
      quiet={
        <div className={styles.ask}>
          <form className={styles.field} onSubmit={submit}>
            <TextField
              className={styles.input ?? ''}
              aria-label={say('type.field')}
              value={typed}
              onChange={setTyped}
              maxLength={maxQuestionLength}
              autoComplete="off"
              spellCheck="false"
            >
              <Input ref={field} />
            </TextField>
            <SealKey shape="field" onPress={ask}>
              {say('type.ask')}
            </SealKey>
          </form>
          <ul className={styles.matches} aria-label={say('type.matches')} aria-live="polite">
            {suggestions.slice(0, 3).map((suggestion) => (
              <li key={suggestion.entryId}>
                <Row
                  size="tight"
                  name={suggestion.title}
                  sign={suggestion.sign}
                  matched={suggestion.matched}
                  {...(suggestion.language === language ? {} : { lang: suggestion.language })}
                  onPress={() => kiosk.intend({ kind: 'open-entry', entryId: suggestion.entryId })}
                />
              </li>
            ))}
          </ul>
        </div>
      }
      main={<Keys value={typed} onChange={setTyped} onSubmit={ask} language={language} />}
      last={
        <KeyRow>
          <BackKey />
          <Key onPress={() => setTyped('')}>{say('type.clear')}</Key>
        </KeyRow>
      }
    />
  );
}
