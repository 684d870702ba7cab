import type { PlaceSuggestion } from '#contract/page/guide.ts';
import { Headline } from '../components/headline.tsx';
import { useStage } from '../stage.tsx';
import { Matches } from '../typing/matches.tsx';
import { TypingScene } from '../typing/typing-scene.tsx';
import { useSuggestions } from '../typing/use-suggestions.ts';
import { useTyping } from '../typing/use-typing.ts';

/** Finding a place by its first letters: it is there to touch long before its name is written out. */
export function Find() {
  const { say, core, visit } = useStage();
  const typing = useTyping();
  const { plain } = typing.composition;
  const { found, isAnswered } = useSuggestions(plain, core.findPlaces);
  const choose = ({ placeId, exhibitId }: PlaceSuggestion) =>
    core.intend(exhibitId ? { kind: 'open-exhibit', exhibitId } : { kind: 'open-place', placeId });
  const open = () => {
    const [first] = found;
    if (first) choose(first);
  };
  const title = say('find.title');
  return (
    <TypingScene
      title={title}
      head={
        <Headline
          title={title}
          {...(visit.modes.size === 'elder' ? { size: 'h2' } : { size: 'h1', lead: say('find.lead') })}
        />
      }
      label={say('find.field')}
      typing={typing}
      onSubmit={open}
    >
      {plain.trim() !== '' && isAnswered && found.length === 0 ? (
        <p role="status">{say('find.none')}</p>
      ) : (
        <Matches
          label={say('find.matches')}
          found={found}
          keyOf={({ placeId, exhibitId }) => exhibitId ?? placeId}
          onChoose={choose}
        />
      )}
    </TypingScene>
  );
}
