import { useState } from 'react';
import type { Screen } from '#contract/page/visit.ts';
import { Phrases } from '../components/phrases.tsx';
import { Scene } from '../components/scene.tsx';
import { SealKey } from '../components/seal-key.tsx';
import { TypingField } from '../keyboard/typing-field.tsx';
import { useStage } from '../stage.tsx';
import { Keys } from '../typing/keys.tsx';
import typeStyles from '../typing/type.module.css';
import { useTyping } from '../typing/use-typing.ts';
import styles from './chat.module.css';

type Side = 'visitor' | 'staff';
const sides: readonly Side[] = ['staff', 'visitor'];

/**
 * Nobody needs to speak or hear: one writes, the other reads, in turns. What the visitor wrote is passed on with a call and lasts as
 * long as the visit; what staff wrote is gone with the screen.
 */
export function StaffChat({ screen }: { screen: Extract<Screen, { name: 'staff-chat' }> }) {
  const { say, core } = useStage();
  const [answered, setAnswered] = useState('');
  const said: Readonly<Record<Side, string>> = { visitor: screen.written ?? '', staff: answered };
  const [turn, setTurn] = useState<Side>(screen.written === null ? 'visitor' : 'staff');
  const { composition, setValue, compose, clear } = useTyping();
  const show = () => {
    const text = composition.likeliest.trim();
    if (text === '') return;
    if (turn === 'visitor') core.intend({ kind: 'write-to-staff', text });
    else setAnswered(text);
    clear();
    setTurn(turn === 'visitor' ? 'staff' : 'visitor');
  };
  // As long as nobody has come to write, whoever wrote may write more.
  const goesOn = turn === 'staff' && composition.likeliest.trim() === '';
  return (
    <Scene
      halves="act-wide"
      read={
        <div className={styles.chat}>
          <h1 className={styles.title}>{say('chat.title')}</h1>
          {sides.map((side) => (
            <section key={side} className={styles.side} data-turn={side === turn || undefined}>
              <h2>{say(`chat.${side}`)}</h2>
              <p data-empty={said[side] === '' || undefined}>
                <Phrases text={said[side] === '' ? say('chat.empty') : said[side]} />
              </p>
            </section>
          ))}
        </div>
      }
      quiet={
        <div className={styles.write}>
          <p className={styles.turn}>{say('chat.turn', { who: turn })}</p>
          <div className={typeStyles.field}>
            <TypingField composition={composition} label={say('chat.turn', { who: turn })} onReplace={setValue} />
            {goesOn ? (
              <SealKey shape="field" onPress={() => setTurn('visitor')}>
                {say('chat.more')}
              </SealKey>
            ) : (
              <SealKey shape="field" onPress={show}>
                {say('chat.show')}
              </SealKey>
            )}
          </div>
        </div>
      }
      keys={<Keys value={composition.value} onChange={setValue} onCompose={compose} onSubmit={show} />}
    />
  );
}
