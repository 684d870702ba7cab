import { Headline } from '../components/headline.tsx';
import { useStage } from '../stage.tsx';
import { TypingScene } from '../typing/typing-scene.tsx';
import { useTyping } from '../typing/use-typing.ts';

/** A surname, with the keys of the visitor's language. */
export function Surname({ onSurname }: { onSurname: (surname: string) => void }) {
  const { say } = useStage();
  const typing = useTyping();
  const submit = () => {
    const surname = typing.composition.likeliest.trim();
    if (surname !== '') onSurname(surname);
  };
  const title = say('checkin.surname-title');
  return (
    <TypingScene
      title={title}
      head={<Headline title={title} lead={say('checkin.surname-lead')} />}
      label={say('checkin.surname')}
      typing={typing}
      enter={say('checkin.enter')}
      onSubmit={submit}
    />
  );
}
