import type { Place } from '#contract/venue/venue.ts';
import { CodePage } from '../../components/code-page.tsx';
import { usePick, useStage } from '../../stage.tsx';

interface RouteCodeProps {
  readonly place: Place;
  readonly sentences: readonly string[];
  readonly onBack: () => void;
}

/** The sentences of the way in a code that a phone reads without any network. */
export function RouteCode({ place, sentences, onBack }: RouteCodeProps) {
  const { say } = useStage();
  const pick = usePick();
  const title = `${pick(place.name)} · ${pick(place.floor)}`;
  const text = [title, ...sentences.map((sentence, index) => `${index + 1}. ${sentence}`)].join('\n');
  return (
    <CodePage
      title={say('route.code-title')}
      lead={say('route.code-lead')}
      text={text}
      label={say('route.code')}
      onBack={onBack}
    />
  );
}
