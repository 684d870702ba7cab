import { useState } from 'react';
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

/** Nobody needs to speak or hear: one writes, the other reads, in turns. What is written goes with the document. */
export function StaffChat() {
  const { say } = useStage();
  const [said, setSaid] = useState<Readonly<Record<Side, string>>>({ visitor: '', staff: '' });
  const [turn, setTurn] = useState<Side>('visitor');
  const { composition, setValue, compose, clear } = useTyping();
  const show = () => {
    const text = composition.likeliest.trim();
    if (text === '') return;
    setSaid({ ...said, [turn]: text });
    clear();
    setTurn(turn === 'visitor' ? 'staff' : 'visitor');
  };
  return (
    <Scene
      halves="act-wide"
      read={
        <div className={styles.chat}>
          <h1 className={styles.title}>{say('chat.title')}</h1>
          {sides.map((side) => (
            <section key={side} className={styles.side} data-turn={side === turn || undefined}>
              <h2>{say(`chat.${side}`)}</h2>
              <p data-empty={said[side] === '' || undefined}>{said[side] === '' ? say('chat.empty') : said[side]}</p>
            </section>
          ))}
        </div>
      }
      quiet={
        <div className={styles.write}>
          <p className={styles.turn}>{say('chat.turn', { who: turn })}</p>
          <div className={typeStyles.field}>
            <TypingField composition={composition} label={say('chat.turn', { who: turn })} onReplace={setValue} />
            <SealKey shape="field" onPress={show}>
              {say('chat.show')}
            </SealKey>
          </div>
        </div>
      }
      keys={<Keys value={composition.value} onChange={setValue} onCompose={compose} onSubmit={show} />}
    />
  );
}
