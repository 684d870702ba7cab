import type { Suggestion } from '#contract/page/answering.ts';
import { Headline } from '../components/headline.tsx';
import { useStage } from '../stage.tsx';
import { Matches } from '../typing/matches.tsx';
import { TypingScene } from '../typing/typing-scene.tsx';
import { useSuggestions } from '../typing/use-suggestions.ts';
import { useTyping } from '../typing/use-typing.ts';

export interface WriteProps {
  readonly title: string;
  /** What the field is for. */
  readonly label: string;
  /** What is done with the words; nothing where only entries are looked for. */
  readonly onWords?: (text: string) => void;
  /** What is done with an entry that is chosen from those that match; nothing where only words are wanted. */
  readonly onEntry?: (entry: Suggestion) => void;
}

/** A field with the keys of the language, for words to try or an entry to find. */
export function Write({ title, label, onWords, onEntry }: WriteProps) {
  const { say, core } = useStage();
  const typing = useTyping();
  const { likeliest, plain } = typing.composition;
  const { found } = useSuggestions(onEntry ? plain : '', core.suggest);
  const submit = () => {
    const text = likeliest.trim();
    if (text !== '') onWords?.(text);
  };
  return (
    <TypingScene
      title={title}
      head={<Headline title={title} size="h2" />}
      label={label}
      typing={typing}
      enter={onWords && say('why.show')}
      onSubmit={submit}
    >
      <Matches
        label={say('type.matches')}
        found={found}
        keyOf={({ entryId }) => entryId}
        onChoose={(entry) => onEntry?.(entry)}
      />
    </TypingScene>
  );
}
