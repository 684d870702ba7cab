import { Headline } from '../components/headline.tsx';
import { Scene } from '../components/scene.tsx';
import { SealKey } from '../components/seal-key.tsx';
import { TypingField } from '../keyboard/typing-field.tsx';
import { useStage } from '../stage.tsx';
import { Keys } from '../typing/keys.tsx';
import styles from '../typing/type.module.css';
import { useTyping } from '../typing/use-typing.ts';

/** A surname, with the keys of the visitor's language. */
export function Surname({ onSurname }: { onSurname: (surname: string) => void }) {
  const { say, panel } = useStage();
  const { composition, setValue, compose } = useTyping();
  const submit = () => {
    const surname = composition.likeliest.trim();
    if (surname !== '') onSurname(surname);
  };
  const title = say('checkin.surname-title');
  return (
    <Scene
      halves="one"
      read={panel === 'portrait' ? <Headline title={title} size="h2" /> : <h1 className="unseen">{title}</h1>}
      quiet={
        <div className={styles.ask}>
          <div className={styles.field}>
            <TypingField composition={composition} label={say('checkin.surname')} onReplace={setValue} />
            <SealKey shape="field" onPress={submit}>
              {say('checkin.enter')}
            </SealKey>
          </div>
        </div>
      }
      keys={<Keys value={composition.value} onChange={setValue} onCompose={compose} onSubmit={submit} />}
    />
  );
}
