import type { PlaceSuggestion } from '#contract/page/guide.ts';
import { Headline } from '../components/headline.tsx';
import { Row } from '../components/row.tsx';
import { Scene } from '../components/scene.tsx';
import { TypingField } from '../keyboard/typing-field.tsx';
import { useStage } from '../stage.tsx';
import { Keys } from '../typing/keys.tsx';
import styles from '../typing/type.module.css';
import { useSuggestions } from '../typing/use-suggestions.ts';
import { useTyping } from '../typing/use-typing.ts';

const matchesShown = 3;

function Matches({ found }: { found: readonly PlaceSuggestion[] }) {
  const { say, core, language } = useStage();
  return (
    <ul className={styles.matches} aria-label={say('find.matches')} aria-live="polite">
      {found.slice(0, matchesShown).map((place) => (
        <li key={place.placeId}>
          <Row
            size="tight"
            name={place.title}
            sign={place.sign}
            matched={place.matched}
            {...(place.language === language ? {} : { lang: place.language })}
            onPress={() => core.intend({ kind: 'open-place', placeId: place.placeId })}
          />
        </li>
      ))}
    </ul>
  );
}

/** Finding a place by its first letters: it is there to touch long before its name is written out. */
export function Find() {
  const { say, core, visit, panel } = useStage();
  const { composition, setValue, compose } = useTyping();
  const found = useSuggestions(composition.plain, core.findPlaces);
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
          {composition.plain.trim() !== '' && found.length === 0 ? (
            <p role="status">{say('find.none')}</p>
          ) : (
            <Matches found={found} />
          )}
        </div>
      }
      keys={<Keys value={composition.value} onChange={setValue} onCompose={compose} onSubmit={open} />}
    />
  );
}
