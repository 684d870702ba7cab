import { Headline } from '../components/headline.tsx';
import { Scene } from '../components/scene.tsx';
import { TypingField } from '../keyboard/typing-field.tsx';
import { useStage } from '../stage.tsx';
import { Keys } from '../typing/keys.tsx';
import { Matches } from '../typing/matches.tsx';
import styles from '../typing/type.module.css';
import { useSuggestions } from '../typing/use-suggestions.ts';
import { useTyping } from '../typing/use-typing.ts';

/** Finding a place by its first letters: it is there to touch long before its name is written out. */
export function Find() {
  const { say, core, visit, panel } = useStage();
  const { composition, setValue, compose } = useTyping();
  const { found, isAnswered } = useSuggestions(composition.plain, core.findPlaces);
  const open = () => {
    const [first] = found;
    if (first) core.intend({ kind: 'open-place', placeId: first.placeId });
  };
  return (
    <Scene
      halves="one"
      read={
        panel === 'portrait' ? (
          <Headline
            title={say('find.title')}
            {...(visit.modes.size === 'elder' ? { size: 'h2' } : { size: 'h1', lead: say('find.lead') })}
          />
        ) : (
          <h1 className="unseen">{say('find.title')}</h1>
        )
      }
      quiet={
        <div className={styles.ask}>
          <div className={styles.field}>
            <TypingField composition={composition} label={say('find.field')} onReplace={setValue} />
          </div>
          {composition.plain.trim() !== '' && isAnswered && found.length === 0 ? (
            <p role="status">{say('find.none')}</p>
          ) : (
            <Matches
              label={say('find.matches')}
              found={found}
              keyOf={({ placeId }) => placeId}
              onChoose={({ placeId }) => core.intend({ kind: 'open-place', placeId })}
            />
          )}
        </div>
      }
      keys={<Keys value={composition.value} onChange={setValue} onCompose={compose} onSubmit={open} />}
    />
  );
}
