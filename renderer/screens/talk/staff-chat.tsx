import { useContext, useState } from 'react';
import { Input, TextField } from 'react-aria-components';
import { BackKey } from '../../components/back-key.tsx';
import { Key } from '../../components/key.tsx';
import { KeyRow, Scene } from '../../components/scene.tsx';
import { useStage } from '../../stage.tsx';
import { LetterKeys } from '../type/letter-keys.tsx';
import typeStyles from '../type/type.module.css';
import { TypingKeys } from '../type/typing-keys.ts';
import styles from './chat.module.css';

type Side = 'visitor' | 'staff';
type Said = Readonly<Record<Side, string>>;

/** Nobody needs to speak or hear: one writes, the other reads, in turns. What is written goes with the document. */
export function StaffChat({ initial = { visitor: '', staff: '' } }: { initial?: Said }) {
  const { say, language } = useStage();
  const [said, setSaid] = useState<Said>(initial);
  const [turn, setTurn] = useState<Side>('visitor');
  const [typed, setTyped] = useState('');
  const Keys = useContext(TypingKeys) ?? LetterKeys;
  const show = () => {
    if (typed.trim() === '') return;
    setSaid({ ...said, [turn]: typed });
    setTyped('');
    setTurn(turn === 'visitor' ? 'staff' : 'visitor');
  };
  return (
    <Scene
      read={
        <div className={styles.chat}>
          <h1 className={styles.title}>{say('chat.title')}</h1>
          <section className={styles.side} data-turn={turn === 'staff' || undefined}>
            <h2>{say('chat.staff')}</h2>
            <p>{said.staff === '' ? say('chat.empty') : said.staff}</p>
          </section>
          <section className={styles.side} data-turn={turn === 'visitor' || undefined}>
            <h2>{say('chat.visitor')}</h2>
            <p>{said.visitor === '' ? say('chat.empty') : said.visitor}</p>
          </section>
        </div>
      }
      main={
        <>
          <form
            className={typeStyles.field}
            onSubmit={(event) => {
              event.preventDefault();
              show();
            }}
          >
            <TextField
              className={typeStyles.input ?? ''}
              aria-label={say('chat.turn', { who: turn })}
              value={typed}
              onChange={setTyped}
              autoComplete="off"
              spellCheck="false"
            >
              <Input placeholder={say('chat.turn', { who: turn })} />
            </TextField>
          </form>
          <Keys value={typed} onChange={setTyped} onSubmit={show} language={language} />
        </>
      }
      last={
        <KeyRow>
          <BackKey />
          <Key icon="people" onPress={show}>
            {say('chat.show')}
          </Key>
        </KeyRow>
      }
    />
  );
}
